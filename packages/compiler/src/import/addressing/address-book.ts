import { Method, type Call, type Constant } from "../draft.ts";

/** A service whose ports others call. */
export interface Addressee {
  /** The constant that has the addresses. */
  readonly constant: () => Constant;
  /** The numbers of its ports, by their names. */
  readonly ports: ReadonlyMap<string, number>;
}

/** Who is reached by which host name. */
export type AddressBook = ReadonlyMap<string, Addressee>;

/**
 * The pieces of a variable's value, with references where it names the port of a service: `http://api:8080/v1` is `api.url(…)`,
 * `api:8080` its address, and the host alone its host where the variable's name or what stands before it says that it is one.
 */
export function addressed(variable: string, text: string, book: AddressBook): readonly (string | Method)[] {
  const whole = wholeUrl(text, book);
  if (whole !== undefined) return [whole];
  const parts: (string | Method)[] = [];
  let from = 0;
  for (const match of text.matchAll(HOST)) {
    const [found, host = "", port] = match;
    const reference = referenceTo({ variable, text, at: match.index, host, port }, book);
    if (reference === undefined) continue;
    if (match.index > from) parts.push(text.slice(from, match.index));
    parts.push(reference);
    from = match.index + found.length;
  }
  return from < text.length ? [...parts, text.slice(from)] : parts;
}

/** The same for pieces of which some are no text. */
export function addressedParts(
  variable: string,
  parts: readonly (string | Call)[],
  book: AddressBook,
): readonly (string | Call | Method)[] {
  return parts.flatMap((part): readonly (string | Call | Method)[] =>
    typeof part === "string" ? addressed(variable, part, book) : [part],
  );
}

const HOST = /(?<![\w.-])([A-Za-z][\w-]*(?:\.[\w-]+)*)(?::(\d{1,5}))?(?![\w-]|\.[A-Za-z])/g;

const URL = /^([a-z][a-z0-9+.-]*):\/\/([A-Za-z][\w.-]*):(\d{1,5})(\/[^\s?#@]*)?$/;

function wholeUrl(text: string, book: AddressBook): Method | undefined {
  const [, scheme = "http", host = "", port = "", path = ""] = URL.exec(text) ?? [];
  const addressee = book.get(host);
  const name = addressee === undefined ? undefined : portOf(addressee, Number(port));
  if (addressee === undefined || name === undefined) return undefined;
  const props = { ...(scheme === "http" ? {} : { scheme }), ...(path === "" ? {} : { path }) };
  return new Method(addressee.constant(), "url", Object.keys(props).length === 0 ? [name] : [name, props]);
}

interface Mention {
  readonly variable: string;
  readonly text: string;
  readonly at: number;
  readonly host: string;
  readonly port: string | undefined;
}

function referenceTo({ variable, text, at, host, port }: Mention, book: AddressBook): Method | undefined {
  const addressee = book.get(host);
  if (addressee === undefined) return undefined;
  if (port !== undefined) {
    const name = portOf(addressee, Number(port));
    return name === undefined ? undefined : new Method(addressee.constant(), "address", [name]);
  }
  const isHost = text === host ? SAYS_HOST.test(variable) : /(:\/\/|@)$/.test(text.slice(0, at));
  const [name] = addressee.ports.keys();
  return isHost && name !== undefined ? new Method(addressee.constant(), "host", [name]) : undefined;
}

/** What variables are called that hold a host name. */
const SAYS_HOST = /HOST|ADDR|SERVER|ENDPOINT|URL|URI|BROKER|NODE|MASTER|PEER|UPSTREAM|BACKEND|DOMAIN/i;

function portOf({ ports }: Addressee, number: number): string | undefined {
  return [...ports].find(([, each]) => each === number)?.[0];
}

/** Every host and port that a value names, whoever that is. */
export function mentions(text: string): readonly { readonly host: string; readonly port: number }[] {
  return [...text.matchAll(HOST)].flatMap(([, host, port]) =>
    host === undefined || port === undefined ? [] : [{ host, port: Number(port) }],
  );
}
