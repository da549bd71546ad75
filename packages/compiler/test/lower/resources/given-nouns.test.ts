import {
  cloudMap,
  cluster,
  deployParameter,
  distribution,
  ec2Capacity,
  loadBalancer,
  network,
  networkLoadBalancer,
  parameter,
  queue,
  repository,
  securityGroup,
  service,
  stackOutput,
  targetGroup,
  topic,
  worker,
} from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { codesOf, documentOf, IMAGE, imagesOf, lowerShop, propertiesOf, templateOf, textsOf } from "../lowered.ts";

const out = (name: string) => stackOutput("platform", name);
const ONE = { cpu: 256, memory: 512, image: IMAGE } as const;
const net = network.existing({ vpcId: out("Vpc"), privateSubnetIds: out("Private"), publicSubnetIds: out("Public") });

/** The text of a value, without the digits that end the names of parameters. */
const said = (value: unknown) => JSON.stringify(value)?.replaceAll(/[0-9a-f]{6}(?=From)/g, "") ?? "";
const part = (name: string, separator: string, index: number) =>
  `{"Fn::Select":[${index},{"Fn::Split":["${separator}",{"Ref":"${name}"}]}]}`;

describe("a queue and a topic by a value from outside", () => {
  const jobs = queue.existing(out("Jobs"));
  const alerts = topic.existing(parameter("/platform/alerts"));
  const ordered = topic.existing(out("Ordered"), { fifo: true });
  const mine = queue("mine", {
    subscribe: [alerts],
    deadLetter: { maxReceiveCount: 3, queue: queue.existing(out("Dead")) },
  });
  const shop = lowerShop({
    workloads: [
      service("api", {
        ...ONE,
        environment: { JOBS: jobs.url(), ALERTS: alerts.arn() },
        alarms: { cpu: 90, notify: alerts },
      }),
      worker("resize", { ...ONE, queue: jobs, scaling: { min: 0, max: 5, messagesPerTask: 10 } }),
    ],
    resources: [mine, queue("inOrder", { fifo: true, subscribe: [ordered] })],
  });
  const api = said(templateOf(shop, "shop-production-api"));

  it("gives the URL, the rights and the name of metrics", () => {
    expect(codesOf(shop)).toEqual([]);
    expect(api).toContain(`"https://sqs",${part("PlatformJobsFromStack", ":", 3)},{"Ref":"AWS::URLSuffix"}`);
    expect(api).toContain('"Action":["sqs:SendMessage"],"Resource":[{"Ref":"PlatformJobsFromStack"}]');
    expect(api).toContain('"AlarmActions":[{"Ref":"PlatformAlertsFromParameterStore"}]');
    expect(said(templateOf(shop, "shop-production-resize"))).toContain(
      `"Name":"QueueName","Value":${part("PlatformJobsFromStack", ":", 5)}`,
    );
  });

  it("is told and takes dead letters, in the order of messages that is said of it", () => {
    const subscribed = said(templateOf(shop, "shop-production-queue-mine"));
    expect(subscribed).toContain(`"Region":${part("PlatformAlertsFromParameterStore", ":", 3)}`);
    expect(subscribed).toContain('"deadLetterTargetArn":{"Ref":"PlatformDeadFromStack"}');
    const unordered = queue("inOrder", { fifo: true, subscribe: [topic.existing(out("Ordered"))] });
    expect(codesOf(lowerShop({ workloads: [], resources: [unordered] }))).toEqual([
      "config/subscription-fifo at queues.inOrder.subscribe[0]",
    ]);
  });

  it("is not one of the app, which has functions of its own", () => {
    const other = queue.existing(jobs.arn());
    const found = lowerShop({ workloads: [service("api", { ...ONE, environment: { A: other.url() } })] });
    expect(textsOf(found)).toHaveLength(1);
  });
});

describe("groups and target groups by values from outside", () => {
  it("let in and take tasks", () => {
    const shop = lowerShop({
      network: net,
      workloads: [
        service("api", {
          ...ONE,
          ports: { http: 80 },
          routes: { http: targetGroup.existing(out("Group"), { securityGroup: out("Edge") }) },
          connections: [securityGroup.existing(out("Db"), { port: 5432 })],
          allowFrom: { http: [out("Office")] },
        }),
      ],
    });
    expect(codesOf(shop)).toEqual([]);
    const api = said(templateOf(shop, "shop-production-api"));
    expect(api).toContain('"TargetGroupArn":{"Ref":"PlatformGroupFromStack"}');
    expect(api).toContain('"FromPort":80,"ToPort":80,"SourceSecurityGroupId":{"Ref":"PlatformEdgeFromStack"}');
    expect(api).toContain('{"GroupId":{"Ref":"PlatformDbFromStack"},"IpProtocol":"tcp","FromPort":5432');
  });
});

describe("load balancers by values from outside", () => {
  const edge = loadBalancer.existing("edge", {
    listeners: { https: out("Https"), 8443: out("Other") },
    securityGroup: out("Edge"),
    dnsName: out("Name"),
    domainName: "shop.example.com",
    hostedZone: out("Zone"),
  });
  const plain = loadBalancer.existing("plain", {
    listeners: { http: out("Http") },
    securityGroup: out("Edge"),
    dnsName: out("Plain"),
  });
  const tcp = networkLoadBalancer.existing("tcp", {
    arn: out("Tcp"),
    securityGroup: out("TcpGroup"),
    dnsName: out("TcpName"),
    allowFrom: [out("Clients"), "10.0.0.0/8"],
  });
  const shop = lowerShop({
    network: net,
    workloads: [
      service("api", {
        ...ONE,
        ports: { http: 80, raw: 1883 },
        routes: { http: [edge.route({ path: "/*" }), plain.route({ path: "/*" })], raw: tcp.listen({ port: 1883 }) },
        scaling: { min: 1, max: 4, requestsPerTarget: 100 },
        alarms: { targets5xx: 5, notify: "arn:aws:sns:eu-west-1:123456789012:alerts" },
        environment: { URL: edge.url(), PLAIN: plain.url(), ARN: edge.arn(), TCP: tcp.host() },
      }),
    ],
  });
  const api = said(templateOf(shop, "shop-production-api"));
  const platform = said(templateOf(shop, "shop-production-platform"));

  it("take rules and listeners, and are called in metrics by what stands in their ARNs", () => {
    expect(codesOf(shop)).toEqual([]);
    expect(api).toContain('"ListenerArn":{"Ref":"PlatformHttpsFromStack"}');
    expect(api).toContain('"LoadBalancerArn":{"Ref":"PlatformTcpFromStack"}');
    const name = [1, 2, 3].map((index) => part("PlatformHttpsFromStack", "/", index)).join(",");
    expect(api).toContain(`"Name":"LoadBalancer","Value":{"Fn::Join":["/",[${name}]]}`);
    expect(api).toContain(`loadbalancer"},${name}]`);
  });

  it("have records and rules in the platform, and addresses", () => {
    expect(platform).toContain('"DNSName":{"Ref":"PlatformNameFromStack"},"HostedZoneId":"Z32O12XQLNTSW2"');
    expect(platform).toContain('"SourceSecurityGroupId":{"Ref":"PlatformClientsFromStack"}');
    expect(documentOf(shop, "taskDefinition")).toMatchObject({
      containerDefinitions: [
        { environment: expect.arrayContaining([{ name: "URL", value: "https://shop.example.com" }]) },
      ],
    });
    expect(api).toContain('{"Fn::Join":["",["http://",{"Ref":"PlatformPlainFromStack"}]]}');
  });

  it("are others where other values say them, and get other target groups", () => {
    const groupsFor = (listener: string) => {
      const balancer = loadBalancer.existing("edge", {
        listeners: { https: out(listener) },
        securityGroup: out("Edge"),
      });
      const one = service("api", { ...ONE, ports: { http: 80 }, routes: { http: balancer.route({ path: "/*" }) } });
      const lowered = lowerShop({ network: net, workloads: [one] });
      return Object.keys(templateOf(lowered, "shop-production-api").Resources).filter((id) =>
        id.includes("TargetGroup"),
      );
    };
    expect(groupsFor("Https")).not.toEqual(groupsFor("Other"));
  });
});

describe("an image by a tag that a deployment is given", () => {
  const image = repository("shop/api").tag(deployParameter("ImageTag"));
  const shop = lowerShop({
    workloads: [service("api", { ...ONE, image, sidecars: { log: { image, essential: false } } })],
  });

  it("is what its parameter is empty for", () => {
    expect(codesOf(shop)).toEqual([]);
    const { Parameters, Conditions } = templateOf(shop, "shop-production-api");
    expect(Parameters).toMatchObject({
      Image: { Default: "" },
      LogImage: { Default: "" },
      ImageTagFromDeployment: { Type: "String" },
    });
    expect(Conditions).toHaveProperty("ImageIsGiven");
    expect(said(propertiesOf(shop, "shop-production-api", "TaskDefinition"))).toContain(
      '{"Fn::If":["ImageIsGiven",{"Ref":"Image"},{"Fn::Join":["",[{"Fn::Sub":"${AWS::AccountId}.dkr.ecr.${AWS::Region}.${AWS::URLSuffix}/shop/api:"},{"Ref":"ImageTagFromDeployment"}]]}]}',
    );
    expect(documentOf(shop, "taskDefinition")).toMatchObject({
      containerDefinitions: [
        { image: "123456789012.dkr.ecr.eu-west-1.amazonaws.com/shop/api:${IMAGE_TAG_FROM_DEPLOYMENT}" },
        {},
      ],
    });
    expect(imagesOf(shop).map(({ named }) => named?.asked)).toEqual(["ImageTag", "ImageTag"]);
  });

  it("is not by any other value, nor is the whole of it one", () => {
    const stored = repository("shop/api").tag(parameter("/shop/tag"));
    const whole = Object.fromEntries([["image", deployParameter("Image")]]);
    expect(textsOf(lowerShop({ workloads: [service("api", { ...ONE, image: stored })] }))).toEqual([
      [
        'Service "api" has an incomplete image for `image`: the call that made it lacks a value, or was given one of another type.',
        'A tag is text, or given at deployment: `repository("shop/api").tag(deployParameter("ImageTag"))` takes it of `./deploy.sh --parameter ImageTag=1.4.2`.',
      ],
    ]);
    expect(textsOf(lowerShop({ workloads: [service("api", { ...ONE, ...whole })] }))).toEqual([
      [
        'Service "api" has a reference for `image`, which takes text or an image of a repository.',
        'Write the image that runs first, as text; `./deploy.sh --image api=URI` names another one. Of a tag, `repository("shop/api").tag(deployParameter("ImageTag"))` takes it of `./deploy.sh --parameter ImageTag=1.4.2`.',
      ],
    ]);
  });
});

describe("a distribution by values from outside", () => {
  const site = distribution("site", {
    origin: out("Assets"),
    domainName: "www.example.com",
    hostedZone: out("Zone"),
    webAcl: out("Acl"),
    accessLogs: { bucket: out("Logs") },
  });

  it("has its bucket, zone, web ACL and logs, and its certificate where CloudFront wants it", () => {
    const shop = lowerShop({ workloads: [], resources: [site] });
    expect(codesOf(shop)).toEqual([]);
    const platform = said(templateOf(shop, "shop-production-platform"));
    expect(platform).toContain('"WebACLId":{"Ref":"PlatformAclFromStack"}');
    expect(platform).toContain('{"Ref":"PlatformAssetsFromStack"},{"Fn::Sub":".s3.${AWS::Region}.${AWS::URLSuffix}"}');
    expect(platform).toContain('"Bucket":{"Fn::Join":["",[{"Ref":"PlatformLogsFromStack"},".s3.amazonaws.com"]]}');
    expect(said(templateOf(shop, "shop-production-us-east-1-certificates"))).toContain(
      '"HostedZoneId":{"Ref":"PlatformZoneFromStack"}',
    );
  });

  it("takes no zone of Parameter Store where the certificate is in another region", () => {
    const other = distribution("site", {
      origin: "assets",
      domainName: "www.example.com",
      hostedZone: parameter("/zone"),
    });
    expect(textsOf(lowerShop({ workloads: [], resources: [other] }))).toEqual([
      [
        'Distribution "site" has a hosted zone of Parameter Store; its certificate is made in us-east-1, where CloudFormation would look for it.',
        'Write the id as text, or take it of a stack, which is read in the region of the app: `stackOutput("dns", "ZoneId")`.',
      ],
    ]);
  });
});

it("gives disks, sessions, namespaces and flow logs what comes from outside", () => {
  const general = ec2Capacity("general", {
    instanceType: "m7g.large",
    minSize: 1,
    maxSize: 3,
    rootVolume: { kmsKey: out("DiskKey") },
  });
  const shop = lowerShop({
    cluster: cluster({
      executeCommand: {
        kmsKey: out("ExecKey"),
        logging: { cloudWatchLogGroupName: out("Sessions"), s3BucketName: out("Recorded") },
      },
    }),
    network: network({ flowLogs: { s3: { bucket: out("Flows") } } }),
    discovery: cloudMap.existing("shop.local", { namespaceId: out("Namespace") }),
    workloads: [
      service("api", {
        ...ONE,
        ports: { http: 80 },
        enableExecuteCommand: true,
        volumes: { share: { s3Files: { fileSystem: out("Share"), accessPoint: out("Point") } } },
        mounts: { "/share": "share" },
      }),
      service("job", { image: IMAGE, memory: 256, capacity: general }),
    ],
  });
  expect(codesOf(shop).filter((code) => !code.startsWith("config/ec2-capacity-key-policy"))).toEqual([]);
  const [platform, api] = ["platform", "api"].map((name) => said(templateOf(shop, `shop-production-${name}`)));
  for (const name of ["DiskKey", "ExecKey", "Sessions", "Recorded", "Flows"])
    expect(platform).toContain(`{"Ref":"Platform${name}FromStack"}`);
  for (const name of ["ExecKey", "Sessions", "Recorded", "Namespace", "Share", "Point"])
    expect(api).toContain(`{"Ref":"Platform${name}FromStack"}`);
});
