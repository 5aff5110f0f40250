declare module 's3rver' {
  import type { RequestListener } from 'node:http';

  /** As far as tests use it: github.com/jamhall/s3rver */
  export default class S3rver {
    constructor(options: {
      silent: boolean;
      directory: string;
      vhostBuckets: boolean;
      configureBuckets: { name: string; configs: string[] }[];
    });
    configureBuckets(): Promise<void>;
    callback(): RequestListener;
  }
}
