/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * PlazaPdfReader:
 * @file: the PDF
 * @size: one more than the highest object number
 * @root: number of the catalog
 * @info: number of the information dictionary
 * @start: offset of the cross-reference stream
 * @entries: (element-type PlazaPdfEntry): for each object number where it is
 * @streams: object number to an object stream
 *
 * As much of a PDF as is needed to add to one that cairo just wrote.
 */
typedef struct
{
  GBytes     *file;
  guint       size;
  guint       root;
  guint       info;
  gsize       start;
  GArray     *entries;
  GHashTable *streams;
} PlazaPdfReader;

PlazaPdfReader *plaza_pdf_reader_new        (GBytes         *file);
void            plaza_pdf_reader_free       (PlazaPdfReader *self);
char           *plaza_pdf_reader_get_object (PlazaPdfReader *self,
                                             guint           number);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaPdfReader, plaza_pdf_reader_free)

G_END_DECLS
