import { app, loadBalancer, type RouteProps, service } from "ecs-dsl";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lowerAll } from "../../packages/compiler/src/lower/lower.ts";
import { matchOf } from "../../packages/compiler/src/lower/resolve/route-match.ts";
import { stacksOf } from "../../packages/compiler/src/model/assembly.ts";
import { type Request, type Rule, ruleFor } from "./listener.ts";

/**
 * What a route may ask for, by the place in it; each entry takes a part of what the one before it takes, so that the
 * number of an entry says how narrow it is. The first asks for nothing.
 */
const ASKED = {
  path: [undefined, "/api*", "/api/*", "/api/v?/*", "/api/v1/users/*", "/api/v1/users/7"],
  host: [undefined, "*.shop.com", "api.shop.com"],
  header: [undefined, { "X-Team": "*" }, { "x-team": ["red", "blue"] }, { "X-Team": "Red", "X-Api": "2" }],
  query: [undefined, { v: ["2", "3*"] }, { V: "2" }, { v: "2", debug: "?" }],
  method: [undefined, ["GET", "PUT"], "GET"],
  sourceIp: [undefined, "10.0.0.0/8", ["10.1.0.0/16"]],
} as const satisfies { readonly [Key in keyof RouteProps]?: readonly RouteProps[Key][] };

type Place = keyof typeof ASKED;

const PLACES = ["path", "host", "header", "query", "method", "sourceIp"] as const satisfies readonly Place[];

/** A route, by the entry that it has at each place. */
type Entries = Readonly<Record<Place, number>>;

const most = (place: Place) => fc.nat(ASKED[place].length - 1);
/** Seldom more than a rule takes. */
const some = (place: Place) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: most(place) });

const entries: fc.Arbitrary<Entries> = fc.record({
  path: most("path"),
  host: most("host"),
  header: some("header"),
  query: some("query"),
  method: some("method"),
  sourceIp: some("sourceIp"),
});

function routeOf(route: Entries): RouteProps {
  const props = {
    path: ASKED.path[route.path],
    host: ASKED.host[route.host],
    header: ASKED.header[route.header],
    query: ASKED.query[route.query],
    method: ASKED.method[route.method],
    sourceIp: ASKED.sourceIp[route.sourceIp],
  };
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined));
}

const routes = fc.uniqueArray(entries, { minLength: 2, maxLength: 12, selector: (one) => JSON.stringify(one) });

const anyOf = <Value>(...values: readonly Value[]) => fc.constantFrom(...values);
const mayHave = (name: string, ...values: readonly string[]) =>
  fc.oneof(
    fc.constant({}),
    anyOf(...values).map((value) => ({ [name]: value })),
  );
const both = <Left, Right>(left: fc.Arbitrary<Left>, right: fc.Arbitrary<Right>) =>
  fc.tuple(left, right).map(([one, other]) => ({ ...one, ...other }));

const request: fc.Arbitrary<Request> = fc.record({
  path: anyOf("/", "/API/v1", "/api", "/apis/1", "/api/x", "/api/v2/cart", "/api/v1/users/8", "/api/v1/users/7"),
  host: anyOf("shop.com", "www.shop.com", "api.shop.com", "API.Shop.com"),
  headers: both(mayHave("X-TEAM", "green", "red", "Blue"), mayHave("X-Api", "2", "1")),
  query: both(mayHave("v", "2", "3.1", "4"), mayHave("DEBUG", "1", "11")),
  method: anyOf("GET", "PUT", "POST"),
  source: anyOf("10.1.2.3", "10.2.3.4", "192.0.2.7"),
});

/** The rules of services, each with one of the routes; undefined where the compiler asks for a `priority`. */
function rulesOf(all: readonly Named[]): readonly Rule[] | undefined {
  const edge = loadBalancer("edge");
  const workloads = all.map(({ name, route }) => {
    const image = "public.ecr.aws/docker/library/nginx:1.27.3";
    return service(name, {
      cpu: 256,
      memory: 512,
      image,
      ports: { http: 80 },
      routes: { http: edge.route(routeOf(route)) },
    });
  });
  const [lowered] = lowerAll(app("shop", { workloads }), ["default"]);
  const errors = lowered?.findings.filter(({ severity }) => severity === "error") ?? [];
  const routeAt = (label: string) => all.find(({ name }) => label === `services.${name}.routes.http`)?.route;
  const settled = errors.filter(({ code, source, related: [other] = [] }) => {
    const [one, before] = [routeAt(source.label), routeAt(other?.source.label ?? "")];
    return code === "config/route-order" && one !== undefined && before !== undefined && mayHide(one, before);
  });
  expect(errors.filter((error) => !SETTLED.test(error.code) && !settled.includes(error))).toEqual([]);
  if (lowered === undefined || errors.length > 0) return undefined;
  return all.flatMap(({ name }) => {
    const stack = stacksOf(lowered.assembly).find((one) => one.name === `shop-default-${name}`);
    const rules = Object.values(stack?.template.Resources ?? {}).filter(({ Type }) => Type.endsWith("::ListenerRule"));
    return rules.map(({ Properties }) => ({ service: name, ...asRule(Properties) }));
  });
}

/** Numbers that meet, and more values than a rule takes. */
const SETTLED = /^config\/route-(?:priority|conditions)$/;

/**
 * Where numbers do not tell which of two is narrower: both ask for as many things, and differ in the values of one; and
 * before the routes to exact paths of host names there are no numbers that nobody else has.
 */
function mayHide(one: Entries, before: Entries): boolean {
  const isExact = one.path === ASKED.path.length - 1 && one.host === ASKED.host.length - 1;
  return isExact || kindOf(one) === kindOf(before);
}

function kindOf(route: Entries): string {
  return JSON.stringify([route.path, route.host, matchOf(routeOf(route)).others.length]);
}

function asRule(properties: unknown): Omit<Rule, "service"> {
  const { Priority, Conditions } = Object(properties);
  return { Priority, Conditions };
}

/** Whether one route asks for everything that the other asks for. */
function isNarrower(one: Entries, other: Entries): boolean {
  return PLACES.every((place) => one[place] >= other[place]);
}

/** Those of the routes that a request meets, each with the rule that it is. */
function metBy(one: Request, named: readonly Named[], rules: readonly Rule[]): readonly Named[] {
  return named.filter(
    ({ name }) =>
      ruleFor(
        rules.filter(({ service: of }) => of === name),
        one,
      ) !== undefined,
  );
}

interface Named {
  readonly name: string;
  readonly route: Entries;
}

describe("the rules of a listener", () => {
  it("send each request to the service whose route is the most specific, whatever others there are", () => {
    const sent: Request[] = [];
    const property = fc.property(
      routes,
      fc.array(request, { minLength: 40, maxLength: 40 }),
      fc.nat(2),
      (all, requests, gone) => {
        const named = all.map((route, index) => ({ name: `web${index}`, route }));
        const [rules, fewer] = [rulesOf(named), rulesOf(named.filter((_, index) => index % 3 !== gone))];
        fc.pre(rules !== undefined && fewer !== undefined);
        const stayed = new Set(fewer.map(({ service: name }) => name));
        for (const one of requests) {
          const first = ruleFor(rules, one);
          const met = metBy(one, named, rules);
          const winner = met.find(({ name }) => name === first?.service);
          expect(winner === undefined).toBe(met.length === 0);
          expect(
            met.filter((other) => winner !== undefined && other !== winner && isNarrower(other.route, winner.route)),
          ).toEqual([]);
          const isThere = first !== undefined && stayed.has(first.service);
          expect(isThere ? ruleFor(fewer, one) : first).toEqual(first);
          sent.push(...(first === undefined ? [] : [one]));
        }
      },
    );
    fc.assert(property, { numRuns: 40, endOnFailure: true });
    expect(sent.length).toBeGreaterThan(500);
  });
});
