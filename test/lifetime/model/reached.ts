import type { Account } from "./account.ts";
import { asText, listAt, textAt, valueAt } from "./json.ts";
import type { Live } from "./live.ts";
import { requestsOf } from "./requests.ts";
import { LISTENER_RULE } from "./resource-types.ts";
import { identitiesIn } from "./tokens.ts";

const DISTRIBUTION = "AWS::CloudFront::Distribution";
const RECORD = "AWS::Route53::RecordSet";

/** What requests carry that a distribution sends on; nothing of what clients send. */
type Header = string | undefined;

/** The names that lead to distributions now, and distributions without one. */
export function namesAtEdge(account: Account): ReadonlySet<string> {
  const all = livesOf(account);
  return new Set(placesAmong(all).flatMap(({ name, leadsTo }) => (leadsTo?.type === DISTRIBUTION ? [name] : [])));
}

/** Which requests are answered at which name, by way of a distribution or without one: `example.com {"hosts":…}`. */
export function reached(account: Account): ReadonlySet<string> {
  const all = livesOf(account);
  const answering = all.filter((one) => one.type === LISTENER_RULE && isAnswered(account, one));
  const found = placesAmong(all).flatMap(({ name, leadsTo }) =>
    balancersBehind(leadsTo, all).flatMap(({ balancer, header }) =>
      answering
        .filter((rule) => isOn(rule, balancer, all) && demands(rule).every((one) => one.includes(header ?? "")))
        .map(({ properties }) => `${name} ${JSON.stringify(requestsOf(properties))}`),
    ),
  );
  return new Set(found);
}

function livesOf({ stacks }: Account): readonly Live[] {
  return stacks.flatMap(({ resources }) => [...resources.values()]);
}

function isAnswered(account: Account, rule: Live): boolean {
  return (
    !requestsOf(rule.properties).isHeld && [...account.receivers(rule)].every((group) => account.filled.has(group))
  );
}

interface Place {
  readonly name: string;
  readonly leadsTo: Live | undefined;
}

function placesAmong(all: readonly Live[]): readonly Place[] {
  const records = all.filter(({ type, properties }) => type === RECORD && textAt(properties, "Type") === "A");
  const named = records.map(({ properties }) => ({
    name: textAt(properties, "Name") ?? "",
    leadsTo: among(all, asText(properties["AliasTarget"])),
  }));
  const distributions = all.filter(({ type }) => type === DISTRIBUTION);
  return [...named, ...distributions.map((one) => ({ name: one.id, leadsTo: one }))];
}

function among(all: readonly Live[], text: string): Live | undefined {
  const [identity] = identitiesIn(text);
  return all.find((one) => one.identity === identity);
}

interface Asked {
  readonly balancer: Live | undefined;
  readonly header: Header;
}

function balancersBehind(leadsTo: Live | undefined, all: readonly Live[]): readonly Asked[] {
  if (leadsTo?.type !== DISTRIBUTION) return [{ balancer: leadsTo, header: undefined }];
  return listAt(leadsTo.properties, "DistributionConfig", "Origins").map((origin) => {
    const [header] = listAt(origin, "OriginCustomHeaders");
    const domain = textAt(origin, "DomainName") ?? "";
    const record = all.find((one) => one.type === RECORD && textAt(one.properties, "Name") === domain);
    const way = among(all, asText(valueAt(origin, "VpcOriginConfig"))) ?? record;
    const balancer = way === undefined ? among(all, domain) : among(all, asText(way.properties));
    return { balancer, header: textAt(header, "HeaderValue") };
  });
}

function isOn({ properties }: Live, balancer: Live | undefined, all: readonly Live[]): boolean {
  const listener = among(all, asText(properties["ListenerArn"]));
  return balancer !== undefined && listener?.uses.has(balancer.identity) === true;
}

/** The values of headers that a rule asks for, one of each list. */
function demands({ properties }: Live): readonly (readonly string[])[] {
  const headers = listAt(properties, "Conditions").filter((one) => textAt(one, "Field") === "http-header");
  return headers
    .filter((one) => textAt(one, "HttpHeaderConfig", "HttpHeaderName") === "X-Origin-Verify")
    .map((one) => listAt(one, "HttpHeaderConfig", "Values").map(asText));
}
