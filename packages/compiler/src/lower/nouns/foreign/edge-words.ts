import { all, type Words } from "./workload-words.ts";

const behaviorWords = (): Words => ({
  ...all('cache: "optimized"', "cachepolicy", "cachepolicyid", "caching", "ttl", "defaultttl"),
  ...all('originRequestPolicy: "AllViewer"', "originrequestpolicyid", "forwardedvalues", "forward"),
  ...all('responseHeadersPolicy: "67f7725c-6f97-4210-82d7-5512b31e9d03"', "responseheaderspolicyid"),
  ...all('allowedMethods: "ALL"', "methods", "cachedmethods"),
});

/** Of distributions. */
export const EDGE: Readonly<Record<string, () => Words>> = {
  "a distribution": () => ({
    ...all("origin: edge", "origins", "loadbalancer", "target", "source", "bucket"),
    ...all(
      'domainName: "www.example.com", hostedZone: "Z0123456789ABCDEFGHIJ"',
      "domain",
      "domains",
      "domainnames",
      "alias",
      "aliases",
      "cnames",
    ),
    ...all('hostedZone: "Z0123456789ABCDEFGHIJ"', "hostedzoneid", "zone", "zoneid"),
    ...all(
      'certificate: "arn:aws:acm:us-east-1:123456789012:certificate/…"',
      "viewercertificate",
      "acmcertificate",
      "acmcertificatearn",
      "certificatearn",
    ),
    ...all(
      'behaviors: { "/static/*": { origin: "shop-assets", cache: "optimized" } }',
      "behaviours",
      "cachebehaviors",
      "orderedcachebehavior",
      "additionalbehaviors",
      "paths",
    ),
    ...all('defaultBehavior: { cache: "disabled" }', "defaultcachebehavior", "cache", "cachepolicy"),
    ...all('webAcl: "arn:aws:wafv2:us-east-1:…"', "webaclarn", "webaclid", "waf"),
    ...all('accessLogs: { bucket: "logs" }', "logging", "loggingconfig", "logs", "logbucket"),
    ...all("ipv6: true", "isipv6enabled", "ipv6enabled", "enableipv6"),
    ...all('httpVersion: "http2and3"', "http3", "http2"),
    ...all(
      'overrides: { CustomErrorResponses: [{ ErrorCode: 404, ResponseCode: 200, ResponsePagePath: "/index.html" }] }',
      "errorresponses",
      "customerrorresponse",
      "customerrorresponses",
      "errorpages",
    ),
    ...all(
      'overrides: { Restrictions: { GeoRestriction: { RestrictionType: "whitelist", Locations: ["DE"] } } }',
      "georestriction",
      "restrictions",
    ),
    ...all("Remove it: a distribution that is there answers.", "enabled"),
    ...all('Remove it: the name comes first, as in `distribution("site", { origin: edge })`.', "name", "comment"),
  }),
  "a behavior": behaviorWords,
  "a behavior of paths": () => ({
    ...behaviorWords(),
    ...all("origin: edge", "targetorigin", "targetoriginid", "target"),
    ...all('Remove it: the path is the key, as in `behaviors: { "/static/*": {} }`.', "pathpattern", "path", "pattern"),
  }),
};

/** What properties of them look like. */
export const EDGE_EXAMPLES = {
  "a distribution": {
    origin: "edge",
    behaviors: '{ "/static/*": { origin: "shop-assets", cache: "optimized" } }',
    defaultBehavior: '{ cache: "disabled" }',
    accessLogs: '{ bucket: "shop-logs" }',
  },
};
