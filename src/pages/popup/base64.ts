import { fault } from '../../core/fault';

/** Bytes as text, as messages carry them: by the browser's own reader, since these are megabytes. */
export function base64Of(content: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => {
      const url = typeof reader.result === 'string' ? reader.result : '';
      resolve(url.slice(url.indexOf(',') + 1));
    });
    reader.addEventListener('error', () => reject(reader.error ?? new Error(fault('file-unread'))));
    reader.readAsDataURL(content);
  });
}
