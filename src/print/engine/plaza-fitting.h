/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-press.h"

G_BEGIN_DECLS

/* Lays out pages on the press as it stands; an array of #PlazaPage. */
typedef GPtrArray *(*PlazaLayOutFunc) (PlazaPress *press,
                                       gpointer    data);

/* The search for the size that fills the pages well, a layout at a time. */
typedef struct _PlazaFitting PlazaFitting;

const PlazaFit *plaza_fit_plain      (void);
const PlazaFit *plaza_fit_tight      (void);

PlazaFitting   *plaza_fitting_new    (PlazaPress      *press,
                                      PlazaLayOutFunc  lay_out,
                                      gpointer         data);
void            plaza_fitting_free   (PlazaFitting    *self);
gboolean        plaza_fitting_step   (PlazaFitting    *self);
GPtrArray      *plaza_fitting_finish (PlazaFitting    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlazaFitting, plaza_fitting_free)

G_END_DECLS
