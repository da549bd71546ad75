import {
  app,
  cloudMap,
  ec2Capacity,
  ports,
  queue,
  resource,
  service,
  serviceConnect,
  stack,
  task,
  worker,
} from "ecs-dsl";

const SIZE = { cpu: 256, memory: 512, image: "public.ecr.aws/docker/library/nginx:1.27.3" } as const;

const auth = ports("auth", { http: 8080 });
const cache = service("cache", { ...SIZE, ports: { redis: 6379, stats: { containerPort: 8125, protocol: "udp" } } });
const api = service("api", {
  ...SIZE,
  ports: {
    http: {
      containerPort: 8080,
      appProtocol: "http",
      timeout: { idleTimeoutSeconds: 0, perRequestTimeoutSeconds: 60 },
    },
  },
  environment: { CACHE: cache.url("redis", { scheme: "redis", path: "0" }), AUTH: auth.url("http") },
  enableExecuteCommand: true,
});
const login = service("auth", { ...SIZE, ports: auth, environment: { API: api.url("http"), SELF: auth.host("http") } });
const mail = worker("mail", {
  ...SIZE,
  queue: queue("mail"),
  ports: { admin: 9000 },
  environment: { A: auth.url("http") },
});
const train = service("train", {
  image: SIZE.image,
  memory: 512,
  capacity: ec2Capacity("general", { instanceType: "m7g.large", minSize: 1, maxSize: 2 }),
  ports: { http: 80 },
});
const report = task("report", { ...SIZE, environment: { API: api.url("http") } });

const workloads = [api, cache, login, mail, train];
const ACCOUNT = { account: "123456789012", region: "eu-central-1" };
const authority =
  "arn:aws:acm-pca:eu-central-1:123456789012:certificate-authority/1a2b3c4d-1a2b-1a2b-1a2b-1a2b3c4d5e6f";

const pki = stack("pki", {
  Authority: resource("AWS::ACMPCA::CertificateAuthority", {
    Type: "ROOT",
    KeyAlgorithm: "EC_prime256v1",
    SigningAlgorithm: "SHA256WITHECDSA",
    Subject: { CommonName: "shop" },
    Tags: [{ Key: "AmazonECSManaged", Value: "true" }],
  }),
  Key: resource("AWS::KMS::Key", {
    KeyPolicy: {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Principal: { AWS: { "Fn::Sub": "arn:${AWS::Partition}:iam::${AWS::AccountId}:root" } },
          Action: "kms:*",
          Resource: "*",
        },
      ],
    },
  }),
});

const WAYS = {
  dns: cloudMap("dns.shop.local", { ttl: 5, records: ["SRV", "A"] }),
  both: [
    cloudMap("both.shop.local"),
    serviceConnect({
      tls: { certificateAuthority: pki.arn("Authority"), kmsKey: pki.arn("Key") },
      accessLogs: { format: "TEXT", includeQueryParameters: true },
    }),
  ],
  existing: [
    serviceConnect({
      tls: { certificateAuthority: authority, role: "arn:aws:iam::123456789012:role/ecs-tls" },
      namespace: "internal",
      timeout: { idleTimeoutSeconds: 300, perRequestTimeoutSeconds: 10 },
    }),
    cloudMap.existing("shop.internal", { namespaceId: "ns-0123456789abcdef" }),
  ],
};

export default app("shop", {
  environments: { dns: ACCOUNT, both: ACCOUNT, existing: ACCOUNT },
  define: ({ name }) => ({
    discovery: WAYS[name],
    workloads: name === "existing" ? workloads : [...workloads, report],
    tags: { team: "shop" },
  }),
});
