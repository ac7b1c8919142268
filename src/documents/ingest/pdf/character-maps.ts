import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readJson } from '../../data-file.js';

const schema = z.strictObject({ about: z.string(), licence: z.string(), cmaps: z.record(z.string(), z.base64()) });

/**
 * Gives PDF.js the character maps that a PDF may name instead of holding them, as older Chinese ones with
 * fonts of the system do (GBK-EUC-H, UniGB-UCS2-H): without them such a file gives no text at all.
 */
export class CharacterMaps {
  private static maps: Readonly<Record<string, string>> | undefined;

  /** @throws Error where the file names a map of another script; PDF.js then reads on without that font */
  async fetch({ filename }: { filename: string }): Promise<Uint8Array> {
    CharacterMaps.maps ??= readJson(fileURLToPath(new URL('./character-maps.json', import.meta.url)), schema).cmaps;
    const map = CharacterMaps.maps[filename.replace(/\.bcmap$/, '')];
    if (map === undefined) throw new Error(`There is no character map ${filename}`);
    return Uint8Array.from(Buffer.from(map, 'base64'));
  }
}
