import { all, NETWORK_OF_APP, type Words } from "./foreign-workload-words.ts";

/** Of load balancers and their routes. */
export const TRAFFIC: Readonly<Record<string, () => Words>> = {
  "a route": () => ({
    ...all('path: "/api/*"', "paths", "pathpattern", "pathpatterns", "pattern", "prefix", "url", "pathprefix"),
    ...all('host: "api.example.com"', "hostname", "hostheader", "hosts", "domain", "domainname", "alias"),
    ...all('header: { "X-Api": "2" }', "headers", "httpheader", "httpheaders", "httpheaderconfig"),
    ...all(
      'query: { version: "2" }',
      "querystring",
      "querystrings",
      "queries",
      "queryparameters",
      "parameters",
      "params",
    ),
    ...all('method: "GET"', "methods", "httpmethod", "httpmethods", "httprequestmethod", "verb", "verbs"),
    ...all(
      'sourceIp: ["10.0.0.0/8"]',
      "sourceips",
      "cidr",
      "cidrs",
      "allowfrom",
      "ip",
      "allowedsourceips",
      "cidrblocks",
    ),
    ...all('path: "/api/*", header: { "X-Api": "2" }', "conditions", "condition", "match", "matches"),
    ...all('healthCheck: "/health"', "healthcheckpath", "health", "healthpath", "livenessprobe", "readinessprobe"),
    ...all(
      "Remove it: the port is the key, as in `routes: { http: edge.route() }`.",
      "port",
      "targetport",
      "containerport",
    ),
    ...all("deregistrationDelay: 30", "drain", "drainingdelay", "deregistrationdelayseconds"),
    ...all("priority: 100", "order", "weight"),
  }),
  "a health check of a route": () => ({
    ...all('path: "/health"', "url", "endpoint", "command", "httppath", "healthcheckpath"),
    ...all('matcher: "200-299"', "codes", "successcodes", "statuscodes", "healthyhttpcodes"),
    ...all("healthyThreshold: 2", "healthycount", "healthythresholdcount"),
    ...all("unhealthyThreshold: 3", "unhealthycount", "unhealthythresholdcount", "retries"),
  }),
  "a load balancer": () => ({
    ...all('certificate: "arn:aws:acm:us-east-1:123456789012:certificate/…"', "certificatearn", "certificates", "cert"),
    ...all(
      'certificate: "arn:aws:acm:us-east-1:123456789012:certificate/…"',
      "certificatearns",
      "acmcertificate",
      "tls",
      "ssl",
    ),
    ...all("internal: false", "internetfacing", "public", "scheme"),
    ...all(
      'allowFrom: ["10.0.0.0/8"]',
      "ingress",
      "allowedcidrs",
      "cidrs",
      "whitelist",
      "ingresscidrs",
      "inboundcidrs",
    ),
    ...all("idleTimeoutSeconds: 60", "idletimeout", "timeout"),
    ...all("deletionProtection: true", "enabledeletionprotection"),
    ...all(NETWORK_OF_APP, "vpc", "vpcid", "subnets", "vpcsubnets"),
    ...all("Remove it: the load balancer has a security group of its own.", "securitygroup", "securitygroups"),
    ...all(
      "Remove it: with a `certificate`, port 80 redirects to 443.",
      "redirecthttp",
      "redirecthttptohttps",
      "httpsredirect",
      "redirect",
      "redirecttohttps",
    ),
    ...all("Remove it: it listens on 443 with a `certificate`, and on 80.", "listeners", "listener", "ports", "port"),
    ...all('Remove it: the name comes first, as in `loadBalancer("edge")`.', "name", "loadbalancername"),
    ...all("Remove it: every load balancer is an Application Load Balancer.", "type", "loadbalancertype"),
  }),
};

/** What properties of them look like. */
export const TRAFFIC_EXAMPLES = {
  "a route": {
    path: '"/api/*"',
    host: '"api.example.com"',
    header: '{ "X-Api": "2" }',
    query: '{ version: "2" }',
    method: '"GET"',
    sourceIp: '["10.0.0.0/8"]',
    healthCheck: '"/health"',
  },
  "a load balancer": { internal: "true", allowFrom: '["10.0.0.0/8"]', tags: '{ team: "shop" }' },
};
