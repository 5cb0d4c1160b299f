/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "plaza-map-view.h"

G_BEGIN_DECLS

/* The functions of plaza-map-view.h, from the module that has them: libshumate
 * and what it needs are loaded with the first map, and cost a start nothing. */
typedef struct
{
  GtkWidget  * (*new)          (gboolean               plain);
  void         (*set_query)    (PlazaMapView          *self,
                                PlazaCampaign         *campaign,
                                const PlazaEventQuery *query);
  void         (*show_event)   (PlazaMapView          *self,
                                PlazaEvent            *event);
  void         (*place_pin)    (PlazaMapView          *self,
                                double                 latitude,
                                double                 longitude,
                                PlazaPrecision         precision);
  void         (*set_near)     (PlazaMapView          *self,
                                const char            *label,
                                double                 latitude,
                                double                 longitude);
  void         (*clear_near)   (PlazaMapView          *self);
  void         (*set_selected) (PlazaMapView          *self,
                                guint32                id);
  guint32      (*get_selected) (PlazaMapView          *self);
  void         (*show_around)  (PlazaMapView          *self,
                                double                 latitude,
                                double                 longitude,
                                double                 km);
  void         (*reveal)       (PlazaMapView          *self,
                                double                 latitude,
                                double                 longitude);
  void         (*fit)          (PlazaMapView          *self);
  const char * (*get_error)    (PlazaMapView          *self);
} PlazaMapFunctions;

const PlazaMapFunctions *plaza_map_functions_load    (void);
const char              *plaza_map_functions_missing (void);

G_END_DECLS
