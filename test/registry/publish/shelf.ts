import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openListSource } from '../../../src/cli/list-source';
import { openObjectStore } from '../../../src/registry/publish/object-store';
import { putList } from '../../../src/registry/publish/put-list';
import { BUCKET, type ObjectServer } from './object-server';
import { NOW, Press } from './press';

let shelves = 0;

/** A place of its own in an object store, and the registry that publishes there. */
export class Shelf {
  readonly press = new Press();
  prefix = '';
  readonly #url: string;

  constructor({ url }: ObjectServer) {
    this.#url = url;
    this.moveOn();
  }

  /** From now on it is another place, an empty one. */
  moveOn(): void {
    this.prefix = `registry-${shelves++}/`;
  }

  store() {
    return openObjectStore({ bucket: BUCKET, prefix: this.prefix });
  }

  put(now = NOW, folder = this.press.out) {
    return putList(folder, this.store(), now);
  }

  address(name: string): string {
    return `${this.#url}/${BUCKET}/${this.prefix}${name}`;
  }

  async stored(name: string): Promise<boolean> {
    return (await fetch(this.address(name))).status === 200;
  }

  /** The list as a reader over plain HTTP sees it, wholly verified against the root that came with the subscription. */
  read(now = NOW) {
    const root = readFileSync(join(this.press.out, 'root/1.json'));
    return openListSource(this.address(''), { root, now, expired: 'allow' });
  }
}
