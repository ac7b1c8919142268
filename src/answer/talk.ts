import type { AnswerContext } from './context.js';
import type { Draft } from './draft.js';

/** Greeting, thanks, help, and remarks that ask nothing. */
export function answerTalk(context: AnswerContext, draft: Draft, kind: 'greeting' | 'thanks' | 'help' | 'remark'): void {
  draft.status = 'small_talk';
  draft.paragraph(context.say(kind));
  if (kind === 'thanks') return;
  const examples = context.suggested[context.question.language].slice(0, 4);
  draft.list(examples);
  for (const question of examples) draft.options.push({ label: question, question });
}

/** Which documents there are. */
export function answerDocuments(context: AnswerContext, draft: Draft): void {
  const { library, question } = context;
  draft.paragraph(context.say('documentsIntro'));
  const documents = question.documentIds.map((id) => library.document(id));
  draft.list(
    documents.map((document) => {
      const [from, to] = document.info.numbers.held;
      const { published, publisher } = document.info;
      return context.say('documentItem', {
        name: document.info.title[question.language],
        from,
        to,
        count: document.tasks.length,
        published,
        publisher,
      });
    }),
  );
  for (const document of documents) {
    const first = document.tasks[0];
    if (first) draft.cite(first, first.sentences[0] ?? first.body);
  }
  draft.count = documents.length;
}
