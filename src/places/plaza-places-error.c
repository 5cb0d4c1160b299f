/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-places-error.h"

G_DEFINE_QUARK (plaza-places-error-quark, plaza_places_error)
