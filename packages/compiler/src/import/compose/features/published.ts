import type { Given } from "../../reading/given.ts";

/** A port of a container, and that of the host which leads to it. */
export interface Published {
  readonly given: Given;
  readonly target: number;
  /** None where compose picks one. */
  readonly published: number | undefined;
  readonly isUdp: boolean;
  /** Whether the machine itself alone reaches it. */
  readonly isLocal: boolean;
  readonly speaksHttp: boolean | undefined;
}

/** The ports of a service, in both of their forms. */
export function publishedOf(ports: Given | undefined): readonly Published[] {
  return (ports?.list() ?? []).flatMap((item) => (item.isMap ? longForm(item) : shortForm(item)));
}

const SHORT = /^(?:(\[[^\]]*\]|\d+\.\d+\.\d+\.\d+|localhost):)?(?:(\d*)(?:-(\d+))?:)?(\d+)(?:-(\d+))?(?:\/(tcp|udp))?$/;

function shortForm(given: Given): readonly Published[] {
  const text = given.scalar();
  if (text === undefined) return [];
  const match = SHORT.exec(text);
  if (match === null) {
    given.leftOut("It is not a port, such as 8080:80.");
    return [];
  }
  const [, host = "", from = "", , first = "", last, protocol] = match;
  const [start, end] = [Number(first), Number(last ?? first)];
  if (!isPort(start) || !isPort(end) || end - start > 20) {
    given.leftOut("It is not a port from 1 to 65535, or a range of more than 20 of them.");
    return [];
  }
  return Array.from({ length: Math.max(0, end - start) + 1 }, (_, step) => ({
    given,
    target: start + step,
    published: from === "" ? undefined : Number(from) + step,
    isUdp: protocol === "udp",
    isLocal: isLocal(host),
    speaksHttp: undefined,
  }));
}

function longForm(given: Given): readonly Published[] {
  const target = given.member("target")?.number();
  const published = given.member("published")?.number();
  const protocol = given.member("protocol")?.text();
  const host = given.member("host_ip")?.text();
  const spoken = given.member("app_protocol")?.text();
  for (const name of ["mode", "name"]) given.member(name)?.taken();
  if (target === undefined || !isPort(target)) {
    given.leftOut("It does not say a `target` from 1 to 65535.");
    return [];
  }
  const speaksHttp = spoken === undefined ? undefined : /^(http|grpc)/.test(spoken);
  return [{ given, target, published, isUdp: protocol === "udp", isLocal: isLocal(host ?? ""), speaksHttp }];
}

function isLocal(host: string): boolean {
  return /^(127\.|localhost|\[::1\])/.test(host) || host === "::1";
}

export function isPort(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= 65_535;
}

/** Ports that only other services reach. */
export function exposedOf(expose: Given | undefined): readonly number[] {
  return (expose?.list() ?? []).flatMap((item) => {
    const [, number, last] = /^(\d+)(?:-(\d+))?(?:\/\w+)?$/.exec(item.scalar() ?? "") ?? [];
    if (number === undefined || last !== undefined || !isPort(Number(number))) {
      item.leftOut("It is not a port from 1 to 65535.");
      return [];
    }
    return [Number(number)];
  });
}
