export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that variables name for a URL, as the AWS CLI reads them: `HTTPS_PROXY` or `HTTP_PROXY`, unless `NO_PROXY` has the host.
 * Throws where it is not a URL.
 */
export function proxyFor(url: URL, env: Environment): URL | undefined {
  const name = `${url.protocol.slice(0, -1)}_proxy`;
  const named = variable(env, name);
  if (named === "" || isDirect(url, variable(env, "no_proxy"))) return undefined;
  const proxy = named.includes("://") ? named : `http://${named}`;
  if (URL.canParse(proxy)) return new URL(proxy);
  throw Object.assign(new Error(`${name.toUpperCase()} is not a URL`), { code: "ERR_INVALID_URL" });
}

/** Whether variables name a proxy at all. */
export function namesProxy(env: Environment): boolean {
  return variable(env, "https_proxy") !== "" || variable(env, "http_proxy") !== "";
}

/** In small letters first: a web server that runs a program sets `HTTP_PROXY` to what a request says. */
function variable(env: Environment, name: string): string {
  return env[name] || env[name.toUpperCase()] || "";
}

/** `*`, or hosts with their subdomains, some with a port: `amazonaws.com, .internal, 10.0.0.1:8443`. */
function isDirect({ hostname, port, protocol }: URL, list: string): boolean {
  const actual = port === "" ? DEFAULT_PORTS[protocol] : port;
  return list.split(/[\s,]+/).some((entry) => {
    const [, name = "", only] = ENTRY.exec(entry.toLowerCase()) ?? [];
    if (name === "" || (only !== undefined && only !== actual)) return false;
    return name === "*" || hostname === name || hostname.endsWith(`.${name}`);
  });
}

const ENTRY = /^(?:\*?\.)?(\*|\[[\da-f:]+\]|[^:]+)(?::(\d+))?$/;

const DEFAULT_PORTS: Readonly<Record<string, string>> = { "http:": "80", "https:": "443" };
