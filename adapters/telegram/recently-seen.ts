/** Telegram repeats a delivery within minutes; this many updates are more than come in that time. */
const REMEMBERED = 10_000;

/** The names of what came in lately, the oldest forgotten first. */
export class RecentlySeen {
  private readonly names = new Set<string>();

  /** Whether a name comes for the first time. */
  isFirst(name: string): boolean {
    if (this.names.has(name)) return false;
    this.names.add(name);
    const [oldest] = this.names;
    if (this.names.size > REMEMBERED && oldest !== undefined) this.names.delete(oldest);
    return true;
  }
}
