import {
  app,
  binpack,
  cluster,
  daemon,
  distinctInstance,
  ec2Capacity,
  loadBalancer,
  memberOf,
  parameter,
  repository,
  rolling,
  service,
  share,
  spread,
} from "ecs-dsl";

const images = repository("render");
const edge = loadBalancer("edge");

/** Graviton: images are built for it, and the machine image is AWS's for it. */
const general = ec2Capacity("general", {
  instanceType: "m7g.large",
  minSize: 2,
  maxSize: 10,
  managedScaling: {
    status: "ENABLED",
    targetCapacity: 90,
    minimumScalingStepSize: 1,
    maximumScalingStepSize: 5,
    instanceWarmupPeriod: 120,
  },
  managedTerminationProtection: "ENABLED",
  managedDraining: "ENABLED",
  userData: "sysctl -w vm.max_map_count=262144",
});

/** Spare instances for what can begin again, with a machine image that a parameter names: AWS's here, or one of a platform team. */
const spare = ec2Capacity("spare", {
  instanceType: "m7g.large",
  minSize: 0,
  maxSize: 20,
  spot: {
    onDemandBaseCapacity: 0,
    onDemandPercentageAboveBaseCapacity: 20,
    spotAllocationStrategy: "price-capacity-optimized",
    instanceTypes: ["m6g.large", "m7gd.large"],
  },
  ami: parameter("/aws/service/ecs/optimized-ami/amazon-linux-2023/arm64/recommended/image_id"),
  rootVolume: { sizeInGiB: 60, volumeType: "gp3", iops: 4000, throughput: 250 },
});

/** At ports of its instances that are free: the load balancer finds them, and no task has a network interface of its own. */
const web = service("web", {
  capacity: general,
  networkMode: "bridge",
  cpu: 256,
  memory: 512,
  image: images.tag("v2.1.0"),
  ports: { http: 3000 },
  routes: { http: edge.route({ path: "/*", healthCheck: "/health" }) },
  desiredCount: 4,
  placementStrategy: [spread("attribute:ecs.availability-zone"), binpack("memory")],
});

/** Its size is the containers' to say. */
const frames = service("frames", {
  capacityProviderStrategy: [share(general, { base: 1, weight: 1 }), share(spare, { weight: 3 })],
  container: { memoryReservation: 1500 },
  image: images.tag("v2.1.0"),
  command: ["node", "frames.js"],
  desiredCount: 6,
  placementConstraints: [memberOf("attribute:ecs.instance-type =~ m7g.*"), distinctInstance()],
});

/** One on each instance of `general`, at ports of the instance. */
const agent = daemon("agent", {
  capacity: general,
  networkMode: "host",
  memory: 128,
  image: "public.ecr.aws/cloudwatch-agent/cloudwatch-agent:1.300049.1b929",
  ports: { statsd: { containerPort: 8125, protocol: "udp" } },
  deployment: rolling({ minimumHealthyPercent: 50, maximumPercent: 100 }),
});

export default app("render", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ cluster: cluster(), workloads: [web, frames, agent] }),
});
