/**
 * Gives Node 20 `ArrayBuffer.prototype.transferToFixedLength`, which came with Node 21 and which PDF.js calls
 * for every font: without it PDF.js stops at the first text of a page, and the lines of tables are not seen.
 */
export function provideArrayBufferTransfer(): void {
  if ('transferToFixedLength' in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const moved = structuredClone(this, { transfer: [this] });
      if (length === moved.byteLength) return moved;
      const sized = new ArrayBuffer(length);
      new Uint8Array(sized).set(new Uint8Array(moved, 0, Math.min(length, moved.byteLength)));
      return sized;
    },
  });
}
