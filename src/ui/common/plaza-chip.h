/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define PLAZA_TYPE_CHIP (plaza_chip_get_type ())
G_DECLARE_DERIVABLE_TYPE (PlazaChip, plaza_chip, PLAZA, CHIP, AdwBin)

/* A rounded button that opens choices below itself, and says what was chosen.
 * Properties: "title", the label where nothing is chosen; "icon-name", a
 * symbol before it, nullable. Signal: "cleared" from the little cross. The chip
 * keeps no choice itself: it shows what it is told. */
struct _PlazaChipClass
{
  AdwBinClass parent_class;

  /* The choices (transfer full), when they are first wanted: a start shows none. */
  GtkPopover * (* create_popover) (PlazaChip *self);
  /* Before they are shown, each time. */
  void         (* opening)        (PlazaChip *self);
};

void  plaza_chip_set_label    (PlazaChip  *self,
                               const char *label);
void  plaza_chip_shorten      (PlazaChip  *self,
                               const char *words);
void  plaza_chip_set_compact  (PlazaChip  *self,
                               gboolean    compact);
void  plaza_chip_set_n_chosen (PlazaChip  *self,
                               guint       n_chosen);
guint plaza_chip_get_n_chosen (PlazaChip  *self);
void  plaza_chip_set_offer    (PlazaChip  *self,
                               const char *words,
                               const char *name);
void  plaza_chip_popup        (PlazaChip  *self);
void  plaza_chip_popdown      (PlazaChip  *self);

G_END_DECLS
