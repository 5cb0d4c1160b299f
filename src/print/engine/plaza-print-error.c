/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-print-error.h"

G_DEFINE_QUARK (plaza-print-error-quark, plaza_print_error)
