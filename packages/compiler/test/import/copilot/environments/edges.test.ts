import { describe, expect, it } from "vitest";
import { edgesOf } from "../../../../src/import/copilot/environments/edges.ts";
import { Constants } from "../../../../src/import/weaving/constants.ts";
import { remarks, shown, yaml } from "../../shown.ts";
import { workload } from "../setting-of.ts";

const web = workload(
  "http: { path: /, alias: [a.com, b.com], additional_rules: [{ path: /x, alias: a.com }] }",
  "Load Balanced Web Service",
);
const auth = workload("http: { path: /, alias: auth.local }");

function edges(text: string) {
  const given = yaml(text);
  return { given, edges: edgesOf(given, [web, auth], new Constants()) };
}

describe("the load balancers of an environment", () => {
  it("have the names of their services, each once, and what the environment says", () => {
    const { edges: made } = edges(
      "http: { public: { certificates: [c1, c2], ssl_policy: p, ingress: { source_ips: [10.0.0.0/8] }, access_logs: { bucket_name: logs, prefix: x } }, private: { certificates: [c3] } }",
    );
    expect(shown(made.public().value)).toBe(
      'loadBalancer("edge", { domainName: ["a.com", "b.com"], certificate: ["c1", "c2"], sslPolicy: "p", allowFrom: ["10.0.0.0/8"], accessLogs: { bucket: "logs", prefix: "x" } })',
    );
    expect(shown(made.internal().value)).toBe(
      'loadBalancer("internal", { domainName: "auth.local", certificate: "c3", internal: true })',
    );
    expect(made.distribution()).toBeUndefined();
  });

  it("stand behind a distribution, which then has the names", () => {
    const { edges: made, given } = edges(
      "cdn: { certificate: us, terminate_tls: true, static_assets: { location: a.s3.us-west-2.amazonaws.com, path: s/*, alias: x } }\nhttp: { public: { certificates: [c1], access_logs: true, ingress: { cdn: true } } }",
    );
    expect(made.distribution()).toBeUndefined();
    expect(shown(made.public().value)).toBe('loadBalancer("edge", { certificate: "c1" })');
    expect(shown(made.distribution()?.value)).toBe(
      'distribution("cdn", { origin: edge, domainName: ["a.com", "b.com"], certificate: "us", behaviors: { "/s/*": { origin: { bucket: "a", region: "us-west-2" } } } })',
    );
    expect(remarks(given).map((remark) => remark.replace(/: [A-Z].*/, ""))).toEqual([
      "cdn.terminate_tls: approximated",
      "cdn.static_assets.alias: left-out",
      "http.public.access_logs: left-out",
      "http.public.ingress: approximated",
    ]);
  });
});
