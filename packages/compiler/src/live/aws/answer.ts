/** What a call brought: what AWS answers, or why it does not. */
export type Answer<Value> = { readonly value: Value } | { readonly refusal: Refusal };

/** A call that brought nothing. */
export interface Refusal {
  /** The action that was asked for: `ecs:DescribeServices`. */
  readonly action: string;
  readonly why: "credentials" | "denied" | "expired" | "failed" | "no-region" | "throttled" | "unreachable";
  /** AWS's or the network's name of it: `ClusterNotFoundException`, `ECONNREFUSED`. */
  readonly code: string;
  readonly message: string;
}

/** What an error of the SDK says. */
export function refusalOf(action: string, error: unknown): Refusal {
  const { code, message, status } = factsOf(error);
  return { action, why: whyOf(code, message, status), code, message };
}

function whyOf(code: string, message: string, status: number | undefined): Refusal["why"] {
  if (code === "CredentialsProviderError") return /expired|refresh/i.test(message) ? "expired" : "credentials";
  if (EXPIRED.test(code) || (code === "AuthFailure" && /expired/i.test(message))) return "expired";
  if (REJECTED.has(code)) return "credentials";
  if (DENIED.test(code)) return "denied";
  if (message.startsWith("Region is missing")) return "no-region";
  if (THROTTLED.test(code)) return "throttled";
  return status === undefined && UNREACHABLE.test(code) ? "unreachable" : "failed";
}

const EXPIRED = /^(ExpiredToken(Exception)?|TokenRefreshRequired|RequestExpired|TokenProviderError)$/;

/** Credentials that AWS does not know, or that sign wrongly. */
const REJECTED: ReadonlySet<string> = new Set([
  "AuthFailure",
  "IncompleteSignature",
  "InvalidClientTokenId",
  "InvalidSignatureException",
  "MissingAuthenticationToken",
  "SignatureDoesNotMatch",
  "UnrecognizedClientException",
]);

const DENIED =
  /^(AccessDenied(Exception)?|UnauthorizedOperation|AuthorizationError(Exception)?|Client\.UnauthorizedOperation)$/;
const THROTTLED = /^(Throttl\w*|RequestLimitExceeded|TooManyRequestsException|RequestThrottled\w*|SlowDown)$/;
const UNREACHABLE = /^(E[A-Z_]+|ERR_[A-Z_]+|TimeoutError|[A-Z_]*CERT[A-Z_]*|SELF_SIGNED\w*)$/;

function factsOf(error: unknown) {
  if (!(error instanceof Error)) return { code: "Error", message: String(error), status: undefined };
  const inner = error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error;
  const code = "code" in inner && typeof inner.code === "string" ? inner.code : inner.name;
  return { code, message: inner.message, status: statusOf(error) };
}

/** The HTTP status of an error that an answer brought. */
function statusOf(error: Error): number | undefined {
  const metadata: unknown = Reflect.get(error, "$metadata");
  if (typeof metadata !== "object" || metadata === null) return undefined;
  const status: unknown = Reflect.get(metadata, "httpStatusCode");
  return typeof status === "number" ? status : undefined;
}
