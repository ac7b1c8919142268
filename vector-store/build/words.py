"""Print the word lists that the static embedding model starts from.

Usage: pip install wordfreq jieba && python3 vector-store/build/words.py > words.tsv
Output: one word a line, `language<TAB>word<TAB>frequency`, most frequent first.
Frequencies are shares of running text (0.01 = one word in a hundred), from the
wordfreq package (Robyn Speer, data CC BY-SA 4.0).
"""

import re
import sys

from wordfreq import top_n_list, word_frequency

ENGLISH, CHINESE = 32_000, 52_000
LATIN = re.compile(r"^[a-z][a-z'-]*[a-z]$|^[a-z]$")
HAN = re.compile(r"^[\u4e00-\u9fff]{1,4}$")


def emit(language: str, pattern: re.Pattern[str], count: int) -> None:
    kept = 0
    for word in top_n_list(language, count * 3):
        if kept == count:
            break
        if pattern.match(word):
            sys.stdout.write(f"{language}\t{word}\t{word_frequency(word, language):.3g}\n")
            kept += 1


emit("en", LATIN, ENGLISH)
emit("zh", HAN, CHINESE)
