import { beforeAll, describe, expect, it } from 'vitest';
import { readTaskArgument } from '../../../adapters/telegram/handlers/task.js';
import { type App, createApp } from '../../../src/app.js';

let app: App;
beforeAll(async () => {
  app = await createApp();
});

const cited = async (argument: string): Promise<string> => {
  const request = readTaskArgument(argument, app.naming, 'en');
  if (request.kind === 'notice') return request.text;
  const { citations, status } = await app.bot.ask(request.text);
  const [first] = citations;
  return first ? `${first.documentId}#${first.taskNumber}` : status;
};

describe('/task', () => {
  it('understands the id of every document', async () => {
    for (const { info, tasks } of app.library.documents) {
      const number = tasks.at(-1)?.number;
      expect(await cited(`${info.id} ${number}`)).toBe(`${info.id}#${number}`);
      expect(await cited(`#${number} ${info.id.toUpperCase()}`)).toBe(`${info.id}#${number}`);
    }
  });

  it('understands the name of every document in both languages, also where it holds numbers', async () => {
    for (const { info, tasks } of app.library.documents) {
      const number = tasks.at(-1)?.number;
      for (const name of [info.name.en, info.name.zh]) expect(await cited(`${name} ${number}`), name).toBe(`${info.id}#${number}`);
    }
  });

  it.each([
    ['Qingzhou 25', 'qingzhou-2023#25'],
    ['task 25 of Qingzhou', 'qingzhou-2023#25'],
    ['qingzhou twenty-five', 'qingzhou-2023#25'],
    ['青州二十五', 'qingzhou-2023#25'],
    ['青州第二十五项', 'qingzhou-2023#25'],
    ['青州 第25条', 'qingzhou-2023#25'],
    ['淄博 一百一十三', 'zibo-113#113'],
    ['Qingdao 2023 100', 'qingdao-2023#100'],
    ['青岛三年行动计划 第一百项', 'qingdao-plan#100'],
    ['Qingzhuo 25', 'qingzhou-2023#25'],
    ['Qingdao 100', 'needs_clarification'],
    ['25', 'needs_clarification'],
    ['Qingzhou 2024 25', 'not_in_documents'],
  ])('reads "%s"', async (argument, expected) => {
    expect(await cited(argument)).toBe(expected);
  });

  it.each(['Paris 25', 'Atlantis 12', '巴黎第三项'])(
    'says that it does not know the place of "%s", and which it knows',
    async (argument) => {
      const notice = await cited(argument);
      expect(notice).toMatch(/^There is no document of “(?:Paris|Atlantis|巴黎)” here\./);
      for (const { info } of app.library.documents) expect(notice).toContain(info.name.en);
    },
  );

  it.each(['', 'Qingzhou', '青州'])('shows how to ask where "%s" names no task', async (argument) => {
    const [first] = app.library.documents;
    expect(await cited(argument)).toContain(`/task ${first?.info.place.en} ${first?.tasks[0]?.number}`);
  });
});
