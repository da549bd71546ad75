/** What happens to some calls between the AWS CLI and the cloud. A list of these is plain data. */
export type Fault = Calls & (Refusal | Drop | Loss | Replacement | Merge | Answer);

/** The calls that it happens to. */
interface Calls {
  /** `ecs:DescribeServices`, or `*` for every call. */
  readonly on: string;
  /** It begins once a fault has happened to such a call; at once by default. */
  readonly following?: string;
  /** How many such calls go through first; 0 by default. */
  readonly after?: number;
  /** How many such calls it happens to; all that follow by default. */
  readonly times?: number;
}

/** The call never reaches the cloud; AWS refuses it. */
export interface Refusal {
  readonly refuse: { readonly status: number; readonly code: string; readonly message: string };
}

/** The call never reaches the cloud; the connection ends without an answer. */
export interface Drop {
  readonly drop: true;
}

/** The call reaches the cloud, which does what it says; the connection ends without an answer. */
export interface Loss {
  readonly lose: true;
}

/** A text in the cloud's answer becomes another: `["<StackStatus>CREATE_COMPLETE", "<StackStatus>UPDATE_IN_PROGRESS"]`. */
export interface Replacement {
  readonly replace: readonly [from: string, to: string];
}

/** Values of the cloud's JSON answer become others; `{ services: [{ runningCount: 0 }] }` changes that one only. */
export interface Merge {
  readonly merge: unknown;
}

/** The call never reaches the cloud; this is the answer, XML or JSON as the service has it. */
export interface Answer {
  readonly answer: string;
}

/** `base` with the values of `changes` in it; what a value is not an object or array in both is replaced. */
export function merged(base: unknown, changes: unknown): unknown {
  if (Array.isArray(base) && Array.isArray(changes)) return mergedList(base, changes);
  if (!isObject(base) || !isObject(changes)) return changes;
  const names = [...Object.keys(base), ...Object.keys(changes)];
  return Object.fromEntries(
    names.map((name) => [name, name in changes ? merged(base[name], changes[name]) : base[name]]),
  );
}

function mergedList(base: readonly unknown[], changes: readonly unknown[]): readonly unknown[] {
  return [...changes.map((change, index) => merged(base[index], change)), ...base.slice(changes.length)];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
