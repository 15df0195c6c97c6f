/**
 * What a time stamp must keep to, in the order in which it is looked at: `form`: one response in strict form; `status`: it was granted;
 * `content`: what is signed is a time stamp; `imprint`: over these bytes, by SHA-256; `signer`: signed once, over attributes that fix the content and
 * the signer's certificate; `certificate`: that is there, and is for stamping only; `signature`: it is made by that certificate;
 * `chain`: which descends from a root that is trusted; `validity`: all certificates were valid at that time; `nonce`: it answers this request.
 */
export type StampRule =
  | 'form'
  | 'status'
  | 'content'
  | 'imprint'
  | 'signer'
  | 'certificate'
  | 'signature'
  | 'chain'
  | 'validity'
  | 'nonce'

/** A time stamp that proves nothing, and the first rule that it breaks. */
export interface StampRefused {
  readonly type: 'StampRefused'
  readonly rule: StampRule
}
