declare module 'eth-phishing-detect/src/detector' {
  export default class PhishingDetector {
    constructor(options: { blacklist: readonly string[] });
    check(domain: string): { result: boolean };
  }
}
