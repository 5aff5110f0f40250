import PhishingDetector from 'eth-phishing-detect/src/detector';
import { answerWith } from './answer-with';

/** MetaMask's detector (npm `eth-phishing-detect`) on all names from `storage.local`, as that wallet keeps them. */
answerWith((names) => {
  const detector = new PhishingDetector({ blacklist: names });
  return (host) => detector.check(host).result;
});
