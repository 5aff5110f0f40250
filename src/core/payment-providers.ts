import { suffixesOf } from './suffixes-of';

/** Who takes the money for shops, on pages and frames of their own: never the merchant. */
const PROVIDERS = new Set(
  `
  stripe.com stripe.network paypal.com paypal.me paypal.cn alipay.com alipay.cn alipayplus.com adyen.com adyenpayments.com
  klarna.com checkout.com worldpay.com mollie.com braintreegateway.com braintreepayments.com authorize.net squareup.com
  sumup.com payu.com payu.pl payu.in payu.ru payu.ro przelewy24.pl tpay.com dotpay.pl paynow.pl gocardless.com razorpay.com
  paytm.in cashfree.com ccavenue.com phonepe.com billdesk.com mercadopago.com mercadopago.com.br mercadopago.com.ar
  pagseguro.com.br sagepay.com opayo.co.uk cybersource.com 2checkout.com 2co.com skrill.com neteller.com sofort.com
  giropay.de unzer.com heidelpay.com payone.com paydirekt.de saferpay.com datatrans.com wirecard.com novalnet.de
  redsys.es sermepa.es multisafepay.com buckaroo.nl ogone.com payzen.eu systempay.fr monetico-services.com paybox.com
  e-transactions.fr hipay.com nexi.it satispay.com nets.eu vipps.no mobilepay.dk swish.nu trustly.com bambora.com
  quickpay.net paysafecard.com paysafe.com gopay.com comgate.cz tatrapay.sk barion.com simplepay.hu
  yookassa.ru yoomoney.ru robokassa.ru robokassa.com cloudpayments.ru qiwi.com paykeeper.ru liqpay.ua wayforpay.com fondy.eu
  unionpay.com 95516.com tenpay.com lianlianpay.com allinpay.com 99bill.com ecpay.com.tw newebpay.com tappaysdk.com
  inicis.com kcp.co.kr nicepay.co.kr tosspayments.com kakaopay.com payco.com eximbay.com
  gmo-pg.com sbpayment.jp pay.jp paypay.ne.jp komoju.com afterpay.com clearpay.co.uk affirm.com sezzle.com zip.co
  payoneer.com airwallex.com payfast.co.za paystack.com flutterwave.com iyzipay.com iyzico.com paytr.com
  coinbase.com bitpay.com coinpayments.net coingate.com visa.com mastercard.com americanexpress.com
  `
    .trim()
    .split(/\s+/),
);

/** Whether a host is a payment provider's. */
export function isPaymentProvider(host: string): boolean {
  return suffixesOf(host).some((name) => PROVIDERS.has(name));
}
