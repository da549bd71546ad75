/** Names by which services find each other stay while tasks use them. */
export const discovery = `\
# discovery_of TEMPLATE: what the workload is found by and finds others by, as serviceConnect/NAMESPACE and
# cloudMap/NAMESPACE/RECORDS, with a space between two; its addresses are of the first. Nothing where it is part of neither.
discovery_of() {
  awk '
    /^[A-Za-z]/ { section = $1; name = "" }
    /^  [^ #]/ { name = $1 }
    section == "Outputs:" && name == "Discovery:" && $1 == "Value:" { $1 = ""; gsub(/^ |"/, ""); said = $0 }
    section == "Resources:" && $1 == "ServiceConnectConfiguration:" { joins = 1 }
    section == "Resources:" && joins && $1 == "Namespace:" { joined = "serviceConnect/" $2; gsub(/"/, "", joined); joins = 0 }
    END { print (said == "" ? joined : said) }
  ' "$1"
}

# refusals_of_discovery STACK…: why the names that tasks use now, or would use, would lead nowhere for a while: one line, as they
# are the same in all stacks.
refusals_of_discovery() {
  local stack before now used
  for stack in "$@"; do
    if [ ! -s "$work/deployed.$stack.yaml" ]; then continue; fi
    before=$(discovery_of "$work/deployed.$stack.yaml") now=$(discovery_of "cloudformation/$stack.yaml")
    if [ -z "$before" ] || [ -z "$now" ]; then continue; fi
    used=\${before%% *}
    if has_other_records "$before" "$now"; then
      printf '%s\\n' "the records of $(discovery_words "$(cloud_map_in "$before")") would be others, and they are fixed while services have them. To change them, deploy discovery: $([ "$before" = "$used" ] && printf '%s' "[$(discovery_call "$used"), serviceConnect()], then [serviceConnect(), $(discovery_call "$used")], then ")serviceConnect() alone, and then the new ones."
      return 0
    fi
    if [ "$accept_interruption" = yes ]; then continue; fi
    if ! is_among "$used" "$now"; then
      printf '%s\\n' "tasks of stack $stack use the names of $(discovery_words "$used"), which would go before they do. To change it without that, deploy in turn $(steps_of_discovery "$before" "$now"). To have it all the same, with addresses that lead nowhere meanwhile, add --accept-interruption."
      return 0
    fi
    if ! is_among "\${now%% *}" "$before" && waits_for_later "cloudformation/$stack.yaml"; then
      printf '%s\\n' "services refer to each other, and tasks of stack $stack would use the names of $(discovery_words "\${now%% *}") before the others have them. To change it without that, deploy discovery: [$(discovery_call "$used"), $(discovery_call "\${now%% *}")] first. To have it all the same, with addresses that lead nowhere meanwhile, add --accept-interruption."
      return 0
    fi
  done
}

# cloud_map_in NAMES: that of Cloud Map, where there is one.
cloud_map_in() {
  printf '%s\\n' "$1" | tr ' ' '\\n' | grep '^cloudMap/' || true
}

# has_other_records THEN NOW: whether the same namespace of Cloud Map would have other records.
has_other_records() {
  local old new
  old=$(cloud_map_in "$1") new=$(cloud_map_in "$2")
  [ "\${old%/*}" = "\${new%/*}" ] && [ "$old" != "$new" ]
}

# is_among NAME NAMES: whether it is one of those with spaces between them.
is_among() {
  case " $2 " in *" $1 "*) return 0 ;; esac
  return 1
}

# waits_for_later TEMPLATE: whether it refers to a workload that is deployed after it.
waits_for_later() {
  entries_of Parameters "$1" | grep '^Later.*SecurityGroup$' >/dev/null
}

# discovery_words ONE: how a sentence calls it.
discovery_words() {
  local name=\${1#*/}
  case $1 in
    cloudMap/*) printf '%s' "Cloud Map in \${name%/*} (\${name##*/} records)" ;;
    *) printf '%s' "Service Connect in $name" ;;
  esac
}

# discovery_call ONE: how the config says it.
discovery_call() {
  local name=\${1#*/}
  case $1 in
    cloudMap/*/A) printf '%s' "cloudMap(\\"\${name%/*}\\")" ;;
    cloudMap/*) printf '%s' "cloudMap(\\"\${name%/*}\\", { records: [\\"$(printf '%s' "\${name##*/}" | sed 's/+/", "/g')\\"] })" ;;
    *) printf '%s' 'serviceConnect()' ;;
  esac
}

# steps_of_discovery THEN NOW: the configs that lead from what is deployed to what is asked for. Of one kind there is one at a time, so
# from one to another of the kind it goes by way of the other kind.
steps_of_discovery() {
  local old new by
  old=$(discovery_call "\${1%% *}") new=$(discovery_call "\${2%% *}")
  case \${1%%/*}-\${2%%/*} in
    cloudMap-cloudMap) by='serviceConnect()' ;;
    serviceConnect-serviceConnect) by='cloudMap("NAME")' old='serviceConnect() as it is' new='serviceConnect() in the other namespace' ;;
    *)
      printf '%s' "discovery: [$old, $new], then [$new, $old], and then $new alone"
      return
      ;;
  esac
  printf '%s' "discovery: [$old, $by], then [$by, $old], then [$by, $new], then [$new, $by], and then $new alone"
}
`;
