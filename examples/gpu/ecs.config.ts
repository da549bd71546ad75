import {
  app,
  ec2Capacity,
  loadBalancer,
  managedInstances,
  queue,
  repository,
  service,
  share,
  task,
  worker,
} from "ecs-dsl";

const images = repository("models");
const edge = loadBalancer("edge");
const jobs = queue("jobs", { visibilityTimeout: 900 });

/** ECS chooses among instances with a GPU of NVIDIA, starts them, patches them and ends them. */
const inference = managedInstances("inference", {
  instanceRequirements: {
    vCpuCount: { min: 4, max: 16 },
    memoryMiB: { min: 16_384 },
    acceleratorCount: { min: 1, max: 1 },
    acceleratorTypes: ["gpu"],
    acceleratorManufacturers: ["nvidia"],
    acceleratorNames: ["a10g", "l40s"],
  },
  storageSizeGiB: 200,
  scaleInAfter: 900,
});

/** The same, spare: cheaper, and taken away with two minutes' notice. */
const spare = managedInstances("spare", {
  instanceRequirements: { acceleratorCount: { min: 1 }, acceleratorNames: ["a10g", "l40s"] },
  capacityOptionType: "SPOT",
  storageSizeGiB: 200,
});

/** Instances of one's own: the machine image with NVIDIA's drivers follows from their type. */
const training = ec2Capacity("training", {
  instanceType: "g5.12xlarge",
  minSize: 0,
  maxSize: 4,
  rootVolume: { sizeInGiB: 500, iops: 6000, throughput: 500 },
});

/** A task has a GPU for itself. */
const predict = service("predict", {
  capacity: inference,
  cpu: 4096,
  memory: 14_000,
  gpu: 1,
  image: images.tag("v1.3.0"),
  ports: { http: 8080 },
  routes: { http: edge.route({ path: "/predict/*", healthCheck: "/health" }) },
  scaling: { min: 1, max: 8, requestsPerTarget: 50 },
  healthCheckGracePeriodSeconds: 300,
});

/** What can begin again runs on both. */
const embed = worker("embed", {
  capacityProviderStrategy: [share(inference, { base: 1, weight: 1 }), share(spare, { weight: 4 })],
  memory: 14_000,
  gpu: 1,
  image: images.tag("v1.3.0"),
  command: ["python", "embed.py"],
  queue: jobs,
  scaling: { min: 0, max: 20, messagesPerTask: 50 },
  stopTimeout: 120,
});

/** All four GPUs of an instance, as long as it trains. */
const train = service("train", {
  capacity: training,
  memory: 180_000,
  gpu: 4,
  image: images.tag("v1.3.0"),
  command: ["python", "train.py"],
  desiredCount: 1,
  linuxParameters: { sharedMemorySize: 16_384 },
});

/** `run-task.sh` runs it. */
const convert = task("convert", {
  capacity: inference,
  memory: 8192,
  gpu: 1,
  image: images.tag("v1.3.0"),
  command: ["python", "convert.py"],
});

export default app("models", {
  environments: { production: { account: "123456789012", region: "us-east-1" } },
  define: () => ({ workloads: [predict, embed, train, convert] }),
});
