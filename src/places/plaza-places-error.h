/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLAZA_PLACES_ERROR (plaza_places_error_quark ())
GQuark plaza_places_error_quark (void);

/**
 * PlazaPlacesError:
 * @PLAZA_PLACES_ERROR_UNKNOWN: no place is called so
 * @PLAZA_PLACES_ERROR_AMBIGUOUS: several places are called so, or begin so
 * @PLAZA_PLACES_ERROR_NOT_FOUND: a file that comes with the program is missing
 * @PLAZA_PLACES_ERROR_DAMAGED: it is not what it should be
 *
 * Each message is a whole sentence, in the user's language, that says what to do.
 */
typedef enum
{
  PLAZA_PLACES_ERROR_UNKNOWN,
  PLAZA_PLACES_ERROR_AMBIGUOUS,
  PLAZA_PLACES_ERROR_NOT_FOUND,
  PLAZA_PLACES_ERROR_DAMAGED,
} PlazaPlacesError;

G_END_DECLS
