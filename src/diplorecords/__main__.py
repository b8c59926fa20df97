"""`python -m diplorecords`: the command line."""

import sys

from diplorecords.cli import main

if __name__ == "__main__":
    sys.exit(main())
