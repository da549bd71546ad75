import type { Given } from "../../reading/given.ts";

/** Keys of a service of which nothing becomes part of the config, and why. */
const WORDS: Readonly<Record<string, string>> = {
  annotations: "Docker's alone: `tags` are for what AWS has.",
  attach: "It is about the terminal that runs compose.",
  blkio_config: "Fargate does not offer it.",
  cgroup: "Fargate does not offer it.",
  cgroup_parent: "Fargate does not offer it.",
  configs: "ECS has no files for a container: copy it into the image.",
  container_name: "ECS names containers by their tasks.",
  cpu_count: "A task has the CPU that `cpu` says.",
  cpu_percent: "A task has the CPU that `cpu` says.",
  cpu_period: "A task has the CPU that `cpu` says.",
  cpu_quota: "A task has the CPU that `cpu` says.",
  cpu_rt_period: "A task has the CPU that `cpu` says.",
  cpu_rt_runtime: "A task has the CPU that `cpu` says.",
  cpu_shares: "A task has the CPU that `cpu` says.",
  cpuset: "A task has the CPU that `cpu` says.",
  credential_spec: "Write `credentialSpecs`.",
  develop: "It is for development.",
  device_cgroup_rules: "Fargate has no devices: `capacity` takes instances that do.",
  devices: "Fargate has no devices: `capacity` takes instances that do.",
  dns: "Tasks ask the resolver of the network.",
  dns_opt: "Tasks ask the resolver of the network.",
  dns_search: "Tasks ask the resolver of the network.",
  domainname: "Tasks on Fargate have no host name of their own.",
  external_links: "Write the address of what is outside into `environment`.",
  extra_hosts: "Tasks on Fargate have no hosts of their own: a private hosted zone of Route 53 has names for all.",
  gpus: "Fargate has no GPUs: `ec2Capacity` and `gpu` do.",
  group_add: "ECS does not take further groups: `user` says one.",
  hostname: "Tasks on Fargate have no host name of their own.",
  ipc: "Fargate does not offer it.",
  isolation: "Fargate does not offer it.",
  label_file: "Write the labels into `dockerLabels`.",
  links: "A reference to the other service's port opens the way to it.",
  mac_address: "Fargate does not offer it.",
  mem_swappiness: "Fargate does not swap.",
  memswap_limit: "Fargate does not swap.",
  models: "ecs-dsl has no models: write the address of the model's API into `environment`.",
  network_mode: "Tasks on Fargate have an interface of their own in the network.",
  oom_kill_disable: "Fargate does not offer it.",
  oom_score_adj: "Fargate does not offer it.",
  pid: 'Containers of one task share processes by `pidMode: "task"`.',
  pids_limit: "Fargate does not offer it.",
  post_start: "Do it in the image's entry point.",
  pre_stop: "Do it when the program gets SIGTERM.",
  privileged: "Fargate gives no container the rights of root on its machine.",
  provider: "It is a resource of another program: `stack()` takes any of AWS.",
  pull_policy: "ECS pulls an image for each task.",
  runtime: "Fargate does not offer it.",
  security_opt: "Fargate does not offer it.",
  shm_size: "Fargate has 64 MiB of shared memory: `capacity` takes instances with `sharedMemorySize`.",
  stop_signal: "Say it in the image: `STOPSIGNAL`.",
  storage_opt: "`ephemeralStorage` is the disk of a task.",
  use_api_socket: "Tasks on Fargate have no Docker to speak to.",
  userns_mode: "Fargate does not offer it.",
  uts: "Fargate does not offer it.",
  volumes_from: "Name the volumes in both services.",
};

/** Says of each key that Fargate or ECS has nothing for what to do instead. */
export function sayUnsupported(service: Given): void {
  for (const [name, member] of service.members()) {
    const word = WORDS[name];
    if (Object.hasOwn(WORDS, name) && word !== undefined) member.leftOut(word);
    else if (name.startsWith("x-")) member.leftOut("Extensions mean something to other programs.");
  }
  for (const name of ["deploy", "logging"]) {
    const member = service.member(name);
    if (member?.isMap === false) member.leftOut("It is not an object.");
  }
  service.member("restart")?.taken();
  const policy = service.member("deploy")?.member("restart_policy");
  policy?.approximated("ECS starts a task anew whenever one has ended.");
  for (const name of ["endpoint_mode", "labels", "placement", "rollback_config"])
    service.member("deploy")?.member(name)?.leftOut("It is about Swarm.");
  service
    .member("networks")
    ?.approximated("Who has the address of a port in a variable may connect to it, and nobody else.");
}
