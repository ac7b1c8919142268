/** Words that point back into the conversation, and such as take something back. Patterns are matched on marked text and are global. */
export interface PointerCues {
  /** Which one of several: its number in the first group, without a group the last. */
  nth: readonly RegExp[];
  first: readonly RegExp[];
  next: readonly RegExp[];
  previous: readonly RegExp[];
  it: readonly RegExp[];
  these: readonly RegExp[];
  others: readonly RegExp[];
  earlier: readonly RegExp[];
  my_question: readonly RegExp[];
  yes: readonly RegExp[];
  no: readonly RegExp[];
  /** "Not X but Y": what gives way is the group `old`. */
  replaces: readonly RegExp[];
  /** Several things just spoken of, as words that are no subject: "all three", 两边. */
  together: readonly RegExp[];
  /** Words by which one more place is put beside: "add Ⓟ", 把Ⓟ也加上. */
  adds: readonly RegExp[];
  /** The message opens as a follow-up does, or takes the last one back. */
  followsUp: readonly RegExp[];
}
