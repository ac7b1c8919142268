/**
 * The lines of a stream, each as soon as it is whole. Only \n and \r\n end a line: readline would
 * also break at U+2028 and a lone \r, which may stand inside a JSON string.
 */
export async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  let first = true;
  for await (const chunk of input) {
    rest += chunk as string;
    if (first) rest = rest.replace(/^\uFEFF/, '');
    first = false;
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.replace(/\r$/, '');
  }
  if (rest !== '') yield rest.replace(/\r$/, '');
}
