#include "programs.h"

PROGRAM(0)
