/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-format-error.h"

G_DEFINE_QUARK (plaza-format-error-quark, plaza_format_error)
