curl --fail --silent --show-error --output /dev/null --retry {{healthSeconds}} --retry-delay 1 --retry-all-errors {{health}} && echo well
