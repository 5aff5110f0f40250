import { once } from 'node:events';
import type { PoolClient } from 'pg';
import { from } from 'pg-copy-streams';
import { GRADES } from '../../../src/core/listing';
import type { Rating } from '../../../src/core/rating/rate';

/** Bytes of a row: how many columns; then each behind its length. */
const ROW = 2 + 4 + 4 + 4 + 2 + 4 + 8 + 4 + 8;
const AT_ONCE = 20_000;
const SIGNATURE = 'PGCOPY\n\xff\r\n\0';

export interface GradeStore {
  add(merchant: number, graded: Rating): void;
  /** Sends what was added, and waits where the server is behind. */
  send(): Promise<void>;
  /** Gives every row a primary key; all of it is then kept. */
  close(): Promise<void>;
}

/** An empty table `bench_grade`, to which rows go in COPY's binary format. An ordinary one, so that what is stored lasts. */
export async function storeGrades(db: PoolClient): Promise<GradeStore> {
  await db.query('drop table if exists bench_grade');
  await db.query('create table bench_grade (merchant int not null, grade smallint not null, score float8 not null, confidence float8 not null)'); // prettier-ignore
  const stream = db.query(from('copy bench_grade from stdin (format binary)'));
  stream.write(Buffer.from(SIGNATURE.padEnd(19, '\0'), 'latin1'));
  let rows = new DataView(new ArrayBuffer(ROW * AT_ONCE));
  let at = 0;
  return {
    add(merchant, { grade, score, confidence }) {
      rows.setInt16(at, 4);
      rows.setInt32(at + 2, 4);
      rows.setInt32(at + 6, merchant);
      rows.setInt32(at + 10, 2);
      rows.setInt16(at + 14, GRADES.indexOf(grade));
      rows.setInt32(at + 16, 8);
      rows.setFloat64(at + 20, score);
      rows.setInt32(at + 28, 8);
      rows.setFloat64(at + 32, confidence);
      at += ROW;
    },
    async send() {
      const sent = new Uint8Array(rows.buffer, 0, at);
      rows = new DataView(new ArrayBuffer(ROW * AT_ONCE));
      at = 0;
      if (!stream.write(sent)) await once(stream, 'drain');
    },
    async close() {
      stream.end(Buffer.from([0xff, 0xff]));
      await once(stream, 'finish');
      await db.query('alter table bench_grade add primary key (merchant)');
    },
  };
}
