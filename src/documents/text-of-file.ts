import { QingwenError } from '../errors.js';

/**
 * The text of a document from the bytes of its file, whatever its kind; what is read is UTF-8 text.
 *
 * @param name the name of the file, for its kind and for errors
 * @throws QingwenError INPUT_INVALID that says what to do where the bytes are no such text
 */
export async function textOfFile(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\u0000')) return text;
  } catch {
    // Falls through to the one error below.
  }
  throw new QingwenError('INPUT_INVALID', `${name} is not UTF-8 text; save the document as plain text in UTF-8`);
}
