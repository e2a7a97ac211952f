#include "programs.h"

TEN(0)
