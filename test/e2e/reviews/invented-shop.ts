const WORDS =
  'lamp table light wood cable box switch corner evening paper glass shade metal screw bulb window shelf colour room desk warm bright reading kitchen quiet sturdy small heavy'.split(
    ' ',
  );
const DAY = 86_400_000;

/** Text of its own for each number. */
function words(at: number): string {
  return Array.from({ length: 16 }, (_, word) => WORDS[(at * 13 + word * 7 + ((at * word) % 11)) % WORDS.length]).join(
    ' ',
  );
}

function review(at: number, stars: number, time: number, text: string): string {
  const day = new Date(time).toISOString().slice(0, 10);
  return `<div class="jdgm-rev" data-review-id="r${at}" data-verified-buyer="${at % 5 !== 0}">
    <span class="jdgm-rev__rating" data-score="${stars}">${'★'.repeat(stars)}${'☆'.repeat(5 - stars)}</span>
    <span class="jdgm-rev__timestamp" data-content="${day} 10:00:00 UTC">${day}</span> <span class="jdgm-rev__author">Buyer ${at}</span>
    <div class="jdgm-rev__body"><p>${text}</p></div></div>`;
}

const START = Date.UTC(2026, 0, 5);

/** The next page of its reviews, a document of its own: one of before and 12 more, in an app's open shadow root. */
export function nextPageOfReviews(): string {
  const more = Array.from({ length: 13 }, (_, at) =>
    review(at + 44, [5, 4, 5, 3, 5, 1, 4][(at + 44) % 7]!, START - (at + 44) * 9 * DAY, `The ${words(at + 44)}.`),
  );
  return `<!doctype html><html lang="en"><title>Reviews of: Reading lamp</title>
    <style>body{font:16px/1.5 sans-serif;max-width:700px;margin:24px}</style><h1>Reading lamp</h1>
    <reviews-widget></reviews-widget><template>${more.join('')}</template>
    <script>document.querySelector('reviews-widget').attachShadow({mode:'open'}).append(document.querySelector('template').content)</script></html>`;
}

/** A product page of a shop that nobody owns: 40 reviews, 8 of which are nearly the same; 5 more come with the button. */
export function inventedShop(): string {
  const all = Array.from({ length: 45 }, (_, at) => {
    const copied = at % 5 === 2 && at < 40;
    const text = copied
      ? `I bought this ${WORDS[at % 20]} for my mother and it is great! Delivery was fast and the seller answered all my questions.`
      : `The ${words(at)}.`;
    return review(at, copied ? 5 : [5, 4, 5, 3, 5, 1, 4][at % 7]!, START - at * 9 * DAY, text);
  });
  return `<!doctype html><html lang="en"><title>Reading lamp</title>
    <style>body{font:16px/1.5 sans-serif;max-width:700px;margin:24px}.jdgm-rev{border-top:1px solid #ccc;padding:12px 0}</style>
    <h1>Reading lamp</h1><p>€ 29.00 <button>Add to cart</button></p>
    <script type="application/ld+json">{"@type":"Product","name":"Reading lamp","offers":{"@type":"Offer","price":"29.00","priceCurrency":"EUR"},"aggregateRating":{"@type":"AggregateRating","ratingValue":"4.1","reviewCount":"45"}}</script>
    <div id="list">${all.slice(0, 40).join('')}</div><button id="more">More reviews</button> <a id="next" href="/products/lamp/reviews?page=2">Next page</a>
    <template id="rest">${all.slice(40).join('')}</template>
    <script>document.getElementById('more').onclick=()=>document.getElementById('list').append(document.getElementById('rest').content)</script></html>`;
}
