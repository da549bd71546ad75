/** What `rollback.sh` is told on the command line, whatever it rolls back. */
export const rollbackOptions = `\
# take_option OPTION [VALUE]
take_option() {
  case $1 in
    --service) add_service "$2" ;;
    --to) check_number "$1" "$2" && revision=$number ;;
    --timeout) check_number "$1" "$2" && timeout=$number ;;
    *) no_option "$1" ;;
  esac
}

# check_services: what is rolled back is named, unless there is only one workload.
check_services() {
  if [ \${#services[@]} -eq 0 ] && [ \${#all_workloads[@]} -eq 1 ]; then services=("\${all_workloads[0]}"); fi
  if [ \${#services[@]} -eq 0 ]; then
    usage_error "name what to roll back with --service; there is $(names_of \${all_workloads[@]+"\${all_workloads[@]}"})."
  fi
  if [ -n "$revision" ] && [ \${#services[@]} -gt 1 ]; then usage_error "--to goes with one --service."; fi
}
`;
