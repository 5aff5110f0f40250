/** Pages that nobody wrote, in the mark-up of each site and app; each shows the two reviews of `EXPECTED`. */
export const INVENTED: Record<string, { url: string; html: string }> = {
  amazon: {
    url: 'https://www.amazon.de/dp/B0INVENT01',
    html: `<div id="R1" data-hook="review"><span class="a-profile-name">Ada</span>
      <i data-hook="review-star-rating"><span class="a-icon-alt">5,0 von 5 Sternen</span></i>
      <a data-hook="review-title"><span>Fein</span></a><span data-hook="review-date">Rezension aus Deutschland vom 5. Juli 2020</span>
      <span data-hook="avp-badge-linkless">Verifizierter Kauf</span><span data-hook="review-body"><span>Die Lampe leuchtet.</span></span>
      <img data-hook="review-image-tile" src="https://m.media-amazon.com/images/I/abc._SY88_.jpg"><span data-hook="helpful-vote-statement">6 Personen fanden</span></div>
      <div id="R2" data-hook="cmps-review"><span class="a-profile-name">Bo</span>
      <i data-hook="cmps-review-star-rating"><span class="a-icon-alt">2,0 von 5 Sternen</span></i>
      <span data-hook="review-date">vom 6. März 2021</span><span data-hook="review-body">Sie flackert.</span></div>`,
  },
  ebay: {
    url: 'https://www.ebay.com/itm/1',
    html: `<div class="ebay-review-section"><div class="ebay-star-rating" aria-label="5 out of 5 stars"></div><p class="review-item-content">Die Lampe leuchtet.</p>
      <span class="review-item-date">Jul 05, 2020</span><a class="review-item-author">Ada</a><span class="rvp">Verified purchase: <b>Yes</b></span></div>
      <div class="ebay-review-section"><div class="ebay-star-rating" aria-label="2 out of 5 stars"></div><p class="review-item-content">Sie flackert.</p>
      <span class="review-item-date">Mar 06, 2021</span><a class="review-item-author">Bo</a></div>`,
  },
  aliexpress: {
    url: 'https://www.aliexpress.com/item/1.html',
    html: `<div class="feedback-item"><span class="user-name">Ada</span><span class="star-view"><span style="width:100%"></span></span>
      <dt class="buyer-feedback"><span>Die Lampe leuchtet.</span><span class="r-time-new">05 Jul 2020 12:00</span></dt></div>
      <div class="feedback-item"><span class="user-name">Bo</span><span class="star-view"><span style="width:40%"></span></span>
      <dt class="buyer-feedback"><span>Sie flackert.</span><span class="r-time-new">06 Mar 2021 12:00</span></dt></div>`,
  },
  taobao: {
    url: 'https://detail.tmall.com/item.htm?id=1',
    html: `<div class="Comment--abc"><span class="userName--x">a**a</span><div class="starFull--q"></div><div class="starFull--q"></div><div class="starFull--q"></div><div class="starFull--q"></div><div class="starFull--q"></div>
      <div class="meta--y">2020年7月5日 已购：白色</div><div class="content--z">Die Lampe leuchtet.</div></div>
      <div class="Comment--abc"><span class="userName--x">b**o</span><div class="starFull--q"></div><div class="starFull--q"></div>
      <div class="meta--y">2021年3月6日 已购：黑色</div><div class="content--z">Sie flackert.</div></div>`,
  },
  jd: {
    url: 'https://item.jd.com/1.html',
    html: `<div class="comment-item" data-guid="g1"><div class="user-info">a***a</div><div class="comment-star star5"></div><p class="comment-con">Die Lampe leuchtet.</p>
      <div class="order-info"><span>白色</span><span>2020-07-05 10:00</span></div><div class="pic-list"><img src="//img30.360buyimg.com/n0/s48x48_jfs/t1/x.jpg"></div></div>
      <div class="comment-item" data-guid="g2"><div class="user-info">b***o</div><div class="comment-star star2"></div><p class="comment-con">Sie flackert.</p>
      <div class="order-info"><span>黑色</span><span>2021-03-06 10:00</span></div></div>`,
  },
  walmart: {
    url: 'https://www.walmart.com/ip/1',
    html: `<div data-testid="enclosed-review-content"><span aria-label="5 out of 5 stars review"></span><div data-testid="review-text">Die Lampe leuchtet.</div><div data-testid="review-date">Jul 5, 2020</div></div>
      <div data-testid="enclosed-review-content"><span aria-label="2 out of 5 stars review"></span><div data-testid="review-text">Sie flackert.</div><div data-testid="review-date">Mar 6, 2021</div></div>`,
  },
  etsy: {
    url: 'https://www.etsy.com/listing/1',
    html: `<div data-review-region="11"><input name="rating" value="5"><p id="review-preview-toggle-1">Die Lampe leuchtet.</p><p class="wt-text-caption"><a href="/people/ada">Ada</a> <span class="wt-text-gray">Jul 5, 2020</span></p></div>
      <div data-review-region="12"><input name="rating" value="2"><p id="review-preview-toggle-2">Sie flackert.</p><p class="wt-text-caption"><a href="/people/bo">Bo</a> <span class="wt-text-gray">Mar 6, 2021</span></p></div>`,
  },
  'judge.me': {
    url: 'https://lamps.example/products/lamp',
    html: `<div class="jdgm-histogram__row" data-rating="5" data-frequency="9"></div><div class="jdgm-histogram__row" data-rating="4" data-frequency="1"></div><div class="jdgm-histogram__row" data-rating="2" data-frequency="3"></div>
      <div class="jdgm-rev" data-review-id="j1" data-verified-buyer="true" data-thumb-up-count="2"><span class="jdgm-rev__rating" data-score="5"></span><span class="jdgm-rev__timestamp" data-content="2020-07-05 15:23:13 UTC"></span><span class="jdgm-rev__author">Ada</span><div class="jdgm-rev__body"><p>Die Lampe leuchtet.</p></div><div class="jdgm-rev__reply-content">Danke</div></div>
      <div class="jdgm-rev" data-review-id="j2" data-verified-buyer="false"><span class="jdgm-rev__rating" data-score="2"></span><span class="jdgm-rev__timestamp" data-content="2021-03-06 15:23:13 UTC"></span><span class="jdgm-rev__author">Bo</span><div class="jdgm-rev__body"><p>Sie flackert.</p></div></div>`,
  },
  loox: {
    url: 'https://lamps.example/products/lamp',
    html: `<div class="loox-review" data-review-id="l1"><div data-rating="5"></div><div class="time">07/05/2020</div><div class="review-text">Die Lampe leuchtet.</div></div>
      <div class="loox-review" data-review-id="l2"><div data-rating="2"></div><div class="time">03/06/2021</div><div class="review-text">Sie flackert.</div></div><script>"en-US"</script>`,
  },
  yotpo: {
    url: 'https://lamps.example/products/lamp',
    html: `<div class="yotpo-review yotpo-template">x</div><div class="yotpo-review" data-review-id="y1"><span class="yotpo-user-name">Ada</span><span class="yotpo-review-stars"><span class="sr-only">5.0 star rating</span></span><span class="yotpo-review-date">2020-07-05</span><div class="content-review">Die Lampe leuchtet.</div></div>
      <div class="yotpo-review" data-review-id="y2"><span class="yotpo-user-name">Bo</span><span class="yotpo-review-stars"><span class="sr-only">2.0 star rating</span></span><span class="yotpo-review-date">2021-03-06</span><div class="content-review">Sie flackert.</div></div>`,
  },
  stamped: {
    url: 'https://lamps.example/products/lamp',
    html: `<div class="stamped-review" data-review-id="s1"><strong class="author">Ada</strong><span class="stamped-starratings" data-rating="5"></span><div class="created">5 July 2020</div><p class="stamped-review-content-body">Die Lampe leuchtet.</p></div>
      <div class="stamped-review" data-review-id="s2"><strong class="author">Bo</strong><span class="stamped-starratings" data-rating="2"></span><div class="created">6 March 2021</div><p class="stamped-review-content-body">Sie flackert.</p></div>`,
  },
  shopify: {
    url: 'https://lamps.example/products/lamp',
    html: `<div class="spr-review" id="spr-review-1"><span class="spr-review-header-starratings" aria-label="5 of 5 stars"></span><h3 class="spr-review-header-title">Fein</h3><span class="spr-review-header-byline"><strong>Ada</strong> on <strong>Jul 05, 2020</strong></span><p class="spr-review-content-body">Die Lampe leuchtet.</p><div class="spr-review-reply"><p class="spr-review-reply-body">Danke</p></div></div>
      <div class="spr-review" id="spr-review-2"><span class="spr-review-header-starratings"><i class="spr-icon spr-icon-star"></i><i class="spr-icon spr-icon-star"></i><i class="spr-icon spr-icon-star-empty"></i><i class="spr-icon spr-icon-star spr-icon-star-empty"></i></span><span class="spr-review-header-byline"><strong>Bo</strong> on <strong>Mar 06, 2021</strong></span><p class="spr-review-content-body">Sie flackert.</p></div>`,
  },
  trustpilot: {
    url: 'https://www.trustpilot.com/review/lamps.example',
    html: `<article data-service-review-card-paper="true"><span data-consumer-name-typography="true">Ada</span><div data-service-review-rating="5"></div><time datetime="2020-07-05T10:00:00.000Z"></time><p data-service-review-text-typography="true">Die Lampe leuchtet.</p></article>
      <article data-service-review-card-paper="true"><span data-consumer-name-typography="true">Bo</span><div data-service-review-rating="2"></div><time datetime="2021-03-06T10:00:00.000Z"></time><p data-service-review-text-typography="true">Sie flackert.</p></article>`,
  },
  woocommerce: {
    url: 'https://lamps.example/lamp',
    html: `<div id="reviews"><ol class="commentlist"><li class="review" id="li-comment-1"><div class="comment-text"><div class="star-rating"><strong class="rating">5</strong></div><strong class="woocommerce-review__author">Ada</strong><time datetime="2020-07-05T10:00:00+00:00"></time><div class="description"><p>Die Lampe leuchtet.</p></div></div></li>
      <li class="review" id="li-comment-2"><div class="comment-text"><div class="star-rating"><strong class="rating">2</strong></div><strong class="woocommerce-review__author">Bo</strong><time datetime="2021-03-06T10:00:00+00:00"></time><div class="description"><p>Sie flackert.</p></div></div></li></ol></div>`,
  },
  microdata: {
    url: 'https://lamps.example/lamp',
    html: `<div itemscope itemtype="https://schema.org/Product"><h1 itemprop="name">Lamp</h1>
      <div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="author">Ada</span><meta itemprop="datePublished" content="2020-07-05"><div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="10"><meta itemprop="bestRating" content="10"></div><p itemprop="reviewBody">Die Lampe leuchtet.</p></div>
      <div itemprop="review" itemscope itemtype="https://schema.org/Review"><span itemprop="author">Bo</span><meta itemprop="datePublished" content="2021-03-06"><div itemprop="reviewRating" itemscope itemtype="https://schema.org/Rating"><meta itemprop="ratingValue" content="4"><meta itemprop="bestRating" content="10"></div><p itemprop="reviewBody">Sie flackert.</p></div></div>`,
  },
  'json-ld': {
    url: 'https://lamps.example/lamp',
    html: `<script type="application/ld+json">{"@graph":[{"@type":"Product","name":"Lamp","aggregateRating":{"@type":"AggregateRating","ratingValue":"4,5","reviewCount":"1.024"},"review":[
      {"@type":"Review","author":{"@type":"Person","name":"Ada"},"datePublished":"2020-07-05T10:00:00","reviewBody":"Die Lampe leuchtet.","reviewRating":{"ratingValue":5}},
      {"@type":"Review","author":"Bo","datePublished":"2021-03-06","reviewBody":"Sie flackert.","reviewRating":{"ratingValue":"2"}}]}]}</script>`,
  },
};

export const EXPECTED = [
  { text: 'Die Lampe leuchtet.', stars: 5, date: '2020-07-05' },
  { text: 'Sie flackert.', stars: 2, date: '2021-03-06' },
];
