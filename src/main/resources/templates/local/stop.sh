if [ -f .release-manager/service.pid ]; then
  pid=$(cut -d ' ' -f 1 .release-manager/service.pid | head -n 1)
  kill -TERM "-$pid" 2>/dev/null
  waited=0
  while kill -0 "-$pid" 2>/dev/null && [ "$waited" -lt {{stopSeconds}} ]; do sleep 1; waited=$((waited + 1)); done
  kill -KILL "-$pid" 2>/dev/null
  rm -f .release-manager/service.pid .release-manager/service.json
fi
