/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plaza-code.h"

#include <qrencode.h>
#include <string.h>

/* ISO/IEC 18004: four modules of white around the code. */
#define QUIET_ZONE 4

/* A module that a telephone reads from paper, and the size we like, in points. */
#define MODULE_MIN 1.5
#define SIDE_WANTED 86.0
#define SIDE_MAX 130.0

static GBytes *
code_encode (const char *text,
             guint      *n_modules)
{
  QRcode *code = QRcode_encodeData (strlen (text), (const unsigned char *) text, 0, QR_ECLEVEL_M);
  GByteArray *modules;

  if (code == NULL)
    return NULL;

  *n_modules = code->width;
  modules = g_byte_array_sized_new (code->width * code->width);
  for (int i = 0; i < code->width * code->width; i++)
    {
      /* The lowest bit of a module says whether it is dark. */
      guint8 dark = code->data[i] & 1;

      g_byte_array_append (modules, &dark, 1);
    }

  QRcode_free (code);
  return g_byte_array_free_to_bytes (modules);
}

/**
 * plaza_block_code:
 * @press: the press
 * @text: what the code holds
 *
 * A code on a white square, without a structure element: a Figure needs a line
 * of text in order to be part of the document (cairo 1.18), which is the
 * caption that the caller sets.
 *
 * Returns: (transfer full) (nullable): the code, or %NULL where @text is too
 *   long for one that paper can hold
 */
PlazaBox *
plaza_block_code (const PlazaPress *press,
                  const char       *text)
{
  guint n = 0;
  g_autoptr(GBytes) modules = code_encode (text, &n);
  PlazaMark mark = { .kind = PLAZA_MARK_CODE, .ink = PLAZA_INK_BLACK, .modules = modules, .n_modules = n };
  double module, side;
  PlazaBox *box;

  if (modules == NULL)
    return NULL;

  module = MAX (MODULE_MIN, SIDE_WANTED / (n + 2 * QUIET_ZONE));
  side = module * (n + 2 * QUIET_ZONE);
  if (side > SIDE_MAX)
    return NULL;

  box = plaza_box_new (side);
  plaza_box_fill (box, PLAZA_INK_PAPER, 0, 0, side, side);
  mark.x = mark.y = module * QUIET_ZONE;
  mark.width = mark.height = module * n;
  plaza_marks_add (box->marks, &mark, 0, 0);
  return box;
}
