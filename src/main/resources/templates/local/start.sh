(cd {{folder}} && RELEASE_DIRECTORY="$PWD" RELEASE_VERSION={{shellVersion}} setsid \
  sh -c {{recordAndRun}} release ../../.release-manager/service.pid {{start}} \
  </dev/null >>"../../logs/"{{shellVersion}}"-by-hand.log" 2>&1 &)
