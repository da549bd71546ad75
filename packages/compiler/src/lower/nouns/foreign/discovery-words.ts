import { all, type Words } from "./workload-words.ts";

const AUTHORITY =
  'tls: { certificateAuthority: "arn:aws:acm-pca:us-east-1:123456789012:certificate-authority/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f" }';

/** By what a sentence calls what services find each other by. */
export const DISCOVERY_NOUNS: Readonly<Record<string, () => Words>> = {
  "Service Connect": () => ({
    ...all(AUTHORITY, "certificateauthority", "awspcaauthorityarn", "encryption", "issuercertificateauthority"),
    ...all('accessLogs: "JSON"', "accesslog", "accesslogconfiguration", "logs", "format"),
    ...all("timeout: { idleTimeoutSeconds: 300 }", "timeouts", "idletimeout", "perrequesttimeout", "requesttimeout"),
    ...all('namespace: "internal"', "namespacearn", "namespacename", "cloudmapnamespace"),
    ...all("Remove it: services are those that others have a reference to.", "services", "enabled", "portname"),
  }),
  "a namespace": namespaceWords,
  "an existing namespace": () => ({
    ...namespaceWords(),
    ...all('namespaceId: "ns-0123456789abcdef"', "id", "arn", "namespace", "namespacearn"),
  }),
  "a timeout": () => ({
    ...all("idleTimeoutSeconds: 300", "idle", "idletimeout", "seconds"),
    ...all("perRequestTimeoutSeconds: 60", "request", "requesttimeout", "perrequest", "perrequesttimeout"),
  }),
};

function namespaceWords(): Words {
  return {
    ...all("ttl: 60", "dnsttl", "ttlseconds", "recordttl", "ttlinseconds"),
    ...all('records: ["A"]', "record", "dnsrecordtype", "recordtype", "dnsrecords", "type"),
    ...all('Remove it: the name comes first, as in `cloudMap("myapp.local")`.', "name", "domain", "domainname", "zone"),
    ...all("Remove it: the namespace is one of the VPC of the app.", "vpc", "vpcid", "network"),
  };
}

/** The calls that make them. */
export const DISCOVERY_CALLS: Readonly<Record<string, string>> = {
  "Service Connect": 'serviceConnect({ accessLogs: "JSON" })',
  "a namespace": 'cloudMap("myapp.local", { ttl: 60 })',
  "an existing namespace": 'cloudMap.existing("myapp.local", { namespaceId: "ns-0123456789abcdef" })',
};

/** What an app's look like. */
export const IN_APP = { discovery: 'cloudMap("myapp.local")', "discovery[]": 'cloudMap("myapp.local")' };

/** What their properties look like, by their paths. */
export function discoveryExamples(): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const namespace = { ttl: "60", records: '["A"]', "records[]": '"A"' };
  return {
    "Service Connect": {
      tls: AUTHORITY.slice("tls: ".length),
      accessLogs: '"JSON"',
      timeout: "{ idleTimeoutSeconds: 300 }",
      namespace: '"internal"',
    },
    "a namespace": namespace,
    "an existing namespace": { ...namespace, namespaceId: '"ns-0123456789abcdef"' },
  };
}
