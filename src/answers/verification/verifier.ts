import type { Library } from '../../documents/library.js';
import { QingwenError } from '../../errors.js';
import type { Draft } from '../draft.js';
import type { Asked, Fault } from './asked.js';
import { faultsOfFigures, faultsOfUnits } from './claims.js';
import { faultsOfComputed } from './computed.js';
import { wholes } from './counts.js';
import { faultsOfQuotes } from './quotes.js';
import { faultsOfWords, type UnitName, unitNamesOf } from './words.js';

/** Checks an answer against the records it cites, whoever composed it. An answer with any fault must not be sent. */
export class Verifier {
  private readonly unitNames: readonly UnitName[];

  /** @param suggested example questions, which are data with tests of their own and no claims */
  constructor(
    private readonly library: Library,
    private readonly suggested: readonly string[] = [],
  ) {
    this.unitNames = unitNamesOf(library);
  }

  faults(draft: Draft, asked: Asked | null): Fault[] {
    // Talk rests on no document and claims nothing of one; its words are data with a schema of their own.
    if (draft.fields.status === 'small_talk' && draft.fields.citations.length === 0 && draft.fields.records.length === 0) return [];
    const { library, unitNames, suggested } = this;
    return [
      ...faultsOfQuotes(draft, library),
      ...faultsOfUnits(draft, library),
      ...faultsOfFigures(draft, library),
      ...wholes(draft).flatMap((whole) => faultsOfComputed(whole, asked, library)),
      ...faultsOfWords(draft, asked, library, unitNames, suggested),
    ];
  }

  /** @throws QingwenError UNVERIFIED_ANSWER */
  check(draft: Draft, asked: Asked | null): void {
    const faults = this.faults(draft, asked);
    if (faults.length > 0) throw new QingwenError('UNVERIFIED_ANSWER', `The answer did not pass verification: ${faults.join('; ')}`);
  }
}
