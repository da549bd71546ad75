import { describe, expect, it } from "vitest";
import { runBash } from "./run-bash.ts";

const said = (value: string) => `Outputs:\\n  Discovery:\\n    Value: ${value}\\n`;
const joined = (namespace: string) =>
  `Resources:\\n  Service:\\n    Properties:\\n      ServiceConnectConfiguration:\\n        Enabled: true\\n        Namespace: ${namespace}\\n`;
const LATER = "Parameters:\\n  LaterApiSecurityGroup:\\n    Type: String\\n";

/** What check_changes says of a stack that is deployed and of its new template; nothing where it goes on. */
function refusal(deployed: string, next: string, before = "") {
  const { status, said: lines } = runBash([
    'mkdir "$work/cloudformation"; cd "$work"',
    "touch changes.shop changes.other",
    `printf '${deployed}' | tee deployed.other.yaml >deployed.shop.yaml`,
    `printf '${next}' | tee cloudformation/other.yaml >cloudformation/shop.yaml`,
    before,
    "check_changes shop other",
  ]);
  return status === 0 ? undefined : lines.slice(1, -1).map((line) => line.trim());
}

const ZONE = "cloudMap/myapp.local/A";
const CONNECT = "serviceConnect/shop-default";

describe("the names that tasks use", () => {
  it.each([
    ["come, and stay what they are", joined("shop-default"), said(`${CONNECT} ${ZONE}`)],
    ["become those of DNS, where services have both", said(`${CONNECT} ${ZONE}`), said(`${ZONE} ${CONNECT}`)],
    ["of Service Connect go, where nobody uses them", said(`${ZONE} ${CONNECT}`), said(ZONE)],
    ["may come and be used at once, where servers come first", joined("shop-default"), said(`${ZONE} ${CONNECT}`)],
    ["are new", "Resources:\\n", said(ZONE)],
    ["are used no longer", said(ZONE), "Resources:\\n"],
    ["are no more where the stack is new", "", said(ZONE)],
  ])("%s", (_name, deployed, next) => expect(refusal(deployed, next)).toBeUndefined());

  it.each([
    [
      joined("shop-default"),
      said(ZONE),
      'tasks of stack shop use the names of Service Connect in shop-default, which would go before they do. To change it without that, deploy in turn discovery: [serviceConnect(), cloudMap("myapp.local")], then [cloudMap("myapp.local"), serviceConnect()], and then cloudMap("myapp.local") alone. To have it all the same, with addresses that lead nowhere meanwhile, add --accept-interruption.',
    ],
    [
      said('"cloudMap/old.local/A+SRV"'),
      said("cloudMap/new.local/A"),
      'tasks of stack shop use the names of Cloud Map in old.local (A+SRV records), which would go before they do. To change it without that, deploy in turn discovery: [cloudMap("old.local", { records: ["A", "SRV"] }), serviceConnect()], then [serviceConnect(), cloudMap("old.local", { records: ["A", "SRV"] })], then [serviceConnect(), cloudMap("new.local")], then [cloudMap("new.local"), serviceConnect()], and then cloudMap("new.local") alone. To have it all the same, with addresses that lead nowhere meanwhile, add --accept-interruption.',
    ],
    [
      joined("shop-default"),
      joined("internal"),
      'tasks of stack shop use the names of Service Connect in shop-default, which would go before they do. To change it without that, deploy in turn discovery: [serviceConnect() as it is, cloudMap("NAME")], then [cloudMap("NAME"), serviceConnect() as it is], then [cloudMap("NAME"), serviceConnect() in the other namespace], then [serviceConnect() in the other namespace, cloudMap("NAME")], and then serviceConnect() in the other namespace alone. To have it all the same, with addresses that lead nowhere meanwhile, add --accept-interruption.',
    ],
    [
      joined("shop-default"),
      `${LATER}${said(`${ZONE} ${CONNECT}`)}`,
      'services refer to each other, and tasks of stack shop would use the names of Cloud Map in myapp.local (A records) before the others have them. To change it without that, deploy discovery: [serviceConnect(), cloudMap("myapp.local")] first. To have it all the same, with addresses that lead nowhere meanwhile, add --accept-interruption.',
    ],
  ])("are kept until nobody uses them: %s, %s", (deployed, next, reason) => {
    expect(refusal(deployed, next)).toEqual([reason]);
    expect(refusal(deployed, next, "accept_interruption=yes")).toBeUndefined();
  });

  it("are of records that stay, whatever may be interrupted", () => {
    expect(
      refusal(said(ZONE), said("cloudMap/myapp.local/A+SRV"), "accept_interruption=yes")?.map((line) => line),
    ).toEqual([
      'the records of Cloud Map in myapp.local (A records) would be others, and they are fixed while services have them. To change them, deploy discovery: [cloudMap("myapp.local"), serviceConnect()], then [serviceConnect(), cloudMap("myapp.local")], then serviceConnect() alone, and then the new ones.',
    ]);
    expect(refusal(said(`${CONNECT} ${ZONE}`), said(`${CONNECT} cloudMap/myapp.local/SRV`))).toEqual([
      "the records of Cloud Map in myapp.local (A records) would be others, and they are fixed while services have them. To change them, deploy discovery: serviceConnect() alone, and then the new ones.",
    ]);
  });
});
