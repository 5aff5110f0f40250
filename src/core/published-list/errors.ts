/** The codes of all that can be wrong with a list or on its way here. Each has its words in the catalogues. */
export const LIST_ERROR_CODES = [
  'network',
  'malformed',
  'signature',
  'root-gap',
  'root-expired',
  'wrong-registry',
  'rollback',
  'equivocation',
  'expired',
  'clock',
  'too-big',
  'length',
  'hash',
  'format',
] as const;
export type ListErrorCode = (typeof LIST_ERROR_CODES)[number];

/**
 * Why a list, or a part of it, is not believed. One subclass for each check; `code` is stable and names the text that
 * people see in their language, `message` is English and says what and where.
 */
export abstract class ListError extends Error {
  abstract readonly code: ListErrorCode;
}

/** A root, a manifest or their envelope is not of the form that the format demands. */
export class MalformedError extends ListError {
  readonly code = 'malformed';
}

/** Too few of the keys that may sign have signed these bytes. */
export class SignatureError extends ListError {
  readonly code = 'signature';
}

/** A root is missing in the chain, or comes out of order. */
export class RootGapError extends ListError {
  readonly code = 'root-gap';
}

/** The newest known root is past its date, so nobody may sign for this registry any more. */
export class RootExpiredError extends ListError {
  readonly code = 'root-expired';
}

/** The list is another registry's. */
export class WrongRegistryError extends ListError {
  readonly code = 'wrong-registry';
}

/** The list is older than the one that is held already. */
export class RollbackError extends ListError {
  readonly code = 'rollback';
}

/** Two different lists carry the same version: not everyone is shown the same. */
export class EquivocationError extends ListError {
  readonly code = 'equivocation';
}

/** The list is past its date: someone may be holding newer ones back. */
export class ExpiredError extends ListError {
  readonly code = 'expired';
}

/** The list was issued in the future, so either this clock or the registry's is wrong. */
export class ClockError extends ListError {
  readonly code = 'clock';
}

/** More bytes than this reader accepts. */
export class TooBigError extends ListError {
  readonly code = 'too-big';
}

/** Fewer or more bytes than were signed for. */
export class LengthError extends ListError {
  readonly code = 'length';
}

/** Bytes that are not those that were signed for. */
export class HashError extends ListError {
  readonly code = 'hash';
}

/** A list file's own bytes contradict the format or each other. */
export class FormatError extends ListError {
  readonly code = 'format';
}
