import { newConversation } from '../../src/dialogue/state.js';
import { readKey } from './data-folder.js';
import { MOST_ATTEMPTS, reviewed } from './review.js';
import { explained, openFolder } from './sqlite-files.js';
import type { AdapterName, AdapterStore, Delivery, Feedback, StoredAnswer } from './types.js';

interface DeliveryRow extends Omit<Delivery, 'ids' | 'replyTo'> {
  name: string;
  reply_to: string | null;
}

/**
 * A store in one SQLite file, `qingwen.db`, in the given folder, which is made when it is missing. One running bot
 * a folder: a second one is refused, because the first's enquiries under way would look like those of a crash.
 *
 * @throws QingwenError DATA_INVALID when the folder cannot be used; the message says why. So do the errors of the store's methods
 */
export function openSqliteStore(directory: string, now: () => number = Date.now): AdapterStore {
  const { database, path, close } = openFolder(directory);
  const run = (sql: string) => {
    const statement = database.prepare(sql);
    return (...values: unknown[]) => statement.run(...values).changes;
  };
  const get = <T>(sql: string) => {
    const statement = database.prepare(sql);
    return (...values: unknown[]) => statement.get(...values) as T | undefined;
  };
  const all = <T>(sql: string) => {
    const statement = database.prepare(sql);
    return (...values: unknown[]) => statement.all(...values) as T[];
  };

  const conversation = get<{ json: string }>('SELECT json FROM conversations WHERE key = ?');
  const putConversation = run('INSERT OR REPLACE INTO conversations VALUES (?, ?, ?, ?)');
  const claimed = get('SELECT 1 FROM claims WHERE id = ?');
  const putDelivery = run(
    'INSERT INTO deliveries (name, adapter, conversation, opens, user, text, reply_to, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const putClaim = run('INSERT OR IGNORE INTO claims VALUES (?, ?)');
  const finish = run("UPDATE deliveries SET done = 1, text = '', reply_to = NULL WHERE name = ?");
  const begin = run('UPDATE deliveries SET begun = begun + 1 WHERE name = ?');
  const end = run('UPDATE deliveries SET begun = 0 WHERE name = ?');
  const release = run('DELETE FROM deliveries WHERE name = ?');
  const open = all<DeliveryRow>('SELECT * FROM deliveries WHERE done = 0 AND adapter = ? AND attempts < ? ORDER BY at');
  const attempt = run('UPDATE deliveries SET attempts = attempts + 1 WHERE name = ?');
  const idsOf = all<{ id: string }>('SELECT id FROM claims WHERE name = ? ORDER BY id <> name');
  const known = get('SELECT 1 FROM deliveries WHERE conversation = ? OR opens = ? LIMIT 1');
  const usersOf = all<{ user: string }>("SELECT DISTINCT user FROM deliveries WHERE (conversation = ? OR opens = ?) AND user <> ''");
  const putAnswer = run('INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const answer = get<{ json: string }>('SELECT json FROM answers WHERE id = ?');
  const putFeedback = run('INSERT OR REPLACE INTO feedback SELECT ?, ?, ?, ?, ? WHERE EXISTS (SELECT 1 FROM answers WHERE id = ?)');
  const setting = get<{ value: string }>('SELECT value FROM settings WHERE key = ?');
  const putSetting = run('INSERT OR REPLACE INTO settings VALUES (?, ?)');
  const dropSetting = run('DELETE FROM settings WHERE key = ?');

  const key = moveKey();

  /** The key for hashing; one that an earlier version kept in the database is moved out, and overwritten there. */
  function moveKey(): string {
    try {
      const old = setting(OLD_KEY)?.value ?? null;
      const found = readKey(directory, old);
      if (old !== null) {
        dropSetting(OLD_KEY);
        database.pragma('wal_checkpoint(TRUNCATE)');
      }
      return found;
    } catch (failure) {
      close();
      throw failure;
    }
  }

  const claim = database.transaction((delivery: Delivery): boolean => {
    if (delivery.ids.some((id) => claimed(id))) return false;
    const { adapter, opens, user, text, replyTo, at } = delivery;
    putDelivery(delivery.ids[0], adapter, delivery.conversation, opens, user, text, replyTo, at);
    for (const id of delivery.ids) putClaim(id, delivery.ids[0]);
    return true;
  });
  const takeUp = database.transaction((adapter: AdapterName, except: ReadonlySet<string>): DeliveryRow[] => {
    const rows = open(adapter, MOST_ATTEMPTS).filter(({ name }) => !except.has(name));
    for (const { name } of rows) attempt(name);
    return rows;
  });
  const forgetting = [
    run('DELETE FROM conversations WHERE key = @conversation OR user = @user'),
    run('DELETE FROM feedback WHERE user = @user'),
    // Takes the feedback on them along.
    run('DELETE FROM answers WHERE conversation = @conversation OR user = @user'),
    run("DELETE FROM settings WHERE substr(key, 1, length(@user) + 8) = 'person:' || @user || ':'"),
    run(`UPDATE deliveries SET user = '', text = '', reply_to = NULL, done = 1 WHERE conversation = @conversation OR user = @user`),
    run("UPDATE deliveries SET conversation = '', opens = NULL WHERE conversation = @conversation"),
  ];
  const sweeping = ['feedback', 'answers', 'conversations', 'deliveries'].map((table) => run(`DELETE FROM ${table} WHERE at < ?`));

  return explaining(path, {
    hashKey: async () => key,
    async loadConversation(key) {
      const row = conversation(key);
      return row ? JSON.parse(row.json) : newConversation();
    },
    async saveConversation(key, user, value) {
      putConversation(key, user, JSON.stringify(value), now());
    },
    claimDelivery: async (delivery) => claim.immediate(delivery),
    async finishDelivery(id) {
      finish(id);
    },
    async beginAnswer(id) {
      begin(id);
    },
    async endAnswer(id) {
      end(id);
    },
    async releaseDelivery(id) {
      release(id);
    },
    async unfinishedDeliveries(adapter, except) {
      return takeUp.immediate(adapter, except).map(({ name, reply_to, ...row }) => ({
        ids: idsOf(name).map(({ id }) => id),
        adapter,
        conversation: row.conversation,
        opens: row.opens,
        user: row.user,
        text: row.text,
        replyTo: reply_to,
        at: row.at,
        begun: row.begun,
      }));
    },
    knowsConversation: async (key) => known(key, key) !== undefined,
    participants: async (key) => usersOf(key, key).map(({ user }) => user),
    async saveAnswer(kept, owner) {
      putAnswer(kept.id, kept.adapter, owner.conversation, owner.user, kept.question, kept.answer.status, JSON.stringify(kept), kept.at);
    },
    async loadAnswer(id) {
      const row = answer(id);
      return row ? (JSON.parse(row.json) as StoredAnswer) : null;
    },
    async saveFeedback({ answerId, user, verdict, reason }, at) {
      putFeedback(answerId, user, verdict, reason, at, answerId);
    },
    async reviewedQuestions() {
      const answers = database.prepare('SELECT json, conversation FROM answers').all() as { json: string; conversation: string }[];
      const feedback = database.prepare('SELECT answer AS answerId, user, verdict, reason FROM feedback').all() as Feedback[];
      return reviewed(
        answers.map((row) => ({ ...(JSON.parse(row.json) as StoredAnswer), conversation: row.conversation })),
        feedback,
      );
    },
    getSetting: async (key) => setting(key)?.value ?? null,
    async setSetting(key, value) {
      if (value === null) dropSetting(key);
      else putSetting(key, value);
    },
    async forget(owner) {
      database.transaction(() => {
        for (const step of forgetting) step({ conversation: owner.conversation, user: owner.user });
      })();
      // What was deleted must not linger in the write-ahead log either.
      database.pragma('wal_checkpoint(TRUNCATE)');
    },
    sweep: async (olderThan) => database.transaction(() => sweeping.reduce((rows, step) => rows + step(olderThan), 0))(),
    close: async () => close(),
  });
}

/** Where versions up to 0.1.0 kept the key. */
const OLD_KEY = 'hash-key';

/** The store with errors that name the file and say what to do. */
function explaining(path: string, store: AdapterStore): AdapterStore {
  const methods = Object.entries(store).map(([name, method]: [string, (...values: unknown[]) => Promise<unknown>]) => [
    name,
    (...values: unknown[]) =>
      method(...values).catch((cause: unknown) => {
        throw explained(path, cause);
      }),
  ]);
  return Object.fromEntries(methods) as AdapterStore;
}
