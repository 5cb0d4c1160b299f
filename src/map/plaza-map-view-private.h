/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <shumate/shumate.h>

#include "plaza-map-card.h"
#include "plaza-map-further.h"
#include "plaza-map-geometry.h"
#include "plaza-map-ground.h"
#include "plaza-map-legend.h"
#include "plaza-map-mark.h"
#include "plaza-map-pins.h"
#include "plaza-map-view.h"

G_BEGIN_DECLS

/* The inside of the map, for the files that it is divided into. */
struct _PlazaMapView
{
  GtkWidget           parent_instance;

  GtkStack           *stack;
  GtkOverlay         *overlay;
  ShumateMap         *map;
  ShumateScale       *scale;
  GtkWidget          *controls;
  PlazaMapLegend     *legend;
  PlazaMapCard       *card;
  GtkLabel           *error;

  PlazaMapGround     *ground;
  PlazaMapPins       *pins;
  PlazaMapFurther    *further;      /* places of the event that is chosen, or of a plain map's only one */
  PlazaCampaign      *campaign;
  ShumateMarkerLayer *near_layer;
  ShumateMarker      *near;
  PlazaMapMark       *mark;         /* of a plain map: its only one */
  gboolean            dark;
  gboolean            plain;
  gboolean            placing;      /* of a plain map: its mark is moved */
  graphene_point_t    held;         /* where it was when somebody took it, in pixels */

  int                 width;        /* of the map; 0 before it has one */
  int                 height;
  guint               update;       /* tick callback */
  graphene_point_t    card_offset;  /* of the card from its pin */
  gboolean            card_placed;  /* that is still right, or right enough while the map moves */
  gboolean            moving;       /* it moved since the last one: what can wait does */
  gboolean            wants_fit;    /* as soon as it has a size */
  gboolean            wants_camera;
  gboolean            wants_bounds;
  PlazaMapBounds      bounds;       /* what is to be seen then */
  PlazaMapCamera      camera;       /* where to be then */
  double              around;       /* so many kilometres are to be seen to all sides; 0 where the camera says the zoom */
  PlazaMapCamera      target;       /* where it is going */
  gint64              target_time;  /* when it will be there, by the monotonic clock; 0 when it does not move */
};

/* plaza-map-view-camera.c */
void           plaza_map_view_install_camera (GtkWidgetClass *widget_class);
void           plaza_map_view_init_camera    (PlazaMapView   *self);
PlazaMapCamera plaza_map_view_get_camera     (PlazaMapView   *self);
void           plaza_map_view_take_size      (PlazaMapView   *self);
void           plaza_map_view_show_bounds    (PlazaMapView         *self,
                                              const PlazaMapBounds *bounds);

/* plaza-map-view-card.c */
void           plaza_map_view_update_card    (PlazaMapView   *self);
gboolean       plaza_map_view_place_card     (PlazaMapView   *self,
                                              GtkWidget      *widget,
                                              GdkRectangle   *place);
void           plaza_map_view_update_legend  (PlazaMapView   *self);
void           plaza_map_view_clear_names    (PlazaMapView   *self);

G_END_DECLS
