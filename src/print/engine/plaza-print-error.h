/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PLAZA_PRINT_ERROR (plaza_print_error_quark ())

/**
 * PlazaPrintError:
 * @PLAZA_PRINT_ERROR_FONT: a font that the pages are set in is not installed
 * @PLAZA_PRINT_ERROR_CONTENT: the campaign lacks what was asked for
 * @PLAZA_PRINT_ERROR_FILE: the PDF could not be made or written
 *
 * What can go wrong in the print room. Each message is a whole sentence.
 */
typedef enum
{
  PLAZA_PRINT_ERROR_FONT,
  PLAZA_PRINT_ERROR_CONTENT,
  PLAZA_PRINT_ERROR_FILE,
} PlazaPrintError;

GQuark plaza_print_error_quark (void);

G_END_DECLS
